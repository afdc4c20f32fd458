package sigma.recipes.client.dependency;

import java.util.List;
import sigma.recipes.client.dependency.DependentDocument.Document;

/**
 * The result of a search for dependencies.
 *
 * @param dependents the documents that depend on the searched source
 * @param closed     the documents that the caller may not open; they may depend on it as well
 */
public record DependencyReport(List<DependentDocument> dependents, List<Document> closed) {

    /** Makes the lists unmodifiable. */
    public DependencyReport {
        dependents = List.copyOf(dependents);
        closed = List.copyOf(closed);
    }
}
