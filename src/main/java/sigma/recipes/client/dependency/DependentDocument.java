package sigma.recipes.client.dependency;

import java.util.List;
import sigma.recipes.client.model.MemberId;

/**
 * A workbook or data model that depends on the searched source.
 *
 * @param document the document
 * @param ways     the dependencies in words, such as {@code table ORDERS}, {@code custom SQL}, {@code data model Orders}
 */
public record DependentDocument(Document document, List<String> ways) {

    /** Makes the ways unmodifiable. */
    public DependentDocument {
        ways = List.copyOf(ways);
    }

    /**
     * A workbook or data model in a list of all of them.
     *
     * @param kind  {@code workbook} or {@code data model}
     * @param id    its id
     * @param name  its name
     * @param path  its folders
     * @param url   its URL
     * @param owner the member who owns it
     */
    public record Document(String kind, String id, String name, String path, String url, MemberId owner) {
    }
}
