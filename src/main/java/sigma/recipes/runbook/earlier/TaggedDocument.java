package sigma.recipes.runbook.earlier;

import java.util.List;
import java.util.Optional;

/**
 * The kinds of documents whose versions have version tags. Their operations and fields have different names.
 *
 * @param word        the kind in words
 * @param tagging     the operation that sets a tag
 * @param untagging   the operation that removes a tag; empty if the API has none
 * @param list        the operation that lists the tags of a document
 * @param id          the field and path parameter with the id of a document
 * @param version     the field of {@code tagging} with the number of the version
 * @param name        the field of {@code list} with the name of the tag
 * @param listed      the field of {@code list} with the number of the version
 * @param tagged      the field of the response to {@code tagging} with the number of the version
 */
public record TaggedDocument(String word, String tagging, Optional<String> untagging, String list, String id, String version,
                             String name, String listed, String tagged) {

    private static final List<TaggedDocument> KINDS = List.of(
            new TaggedDocument("workbook", "tagWorkbook", Optional.of("deleteTaggedworkbook"), "getWorkbookTags", "workbookId",
                    "workbookVersion", "name", "sourceWorkbookVersion", "taggedWorkbookVersion"),
            new TaggedDocument("data model", "tagDataModel", Optional.empty(), "listDataModelTags", "dataModelId",
                    "dataModelVersion", "tagName", "sourceVersion", "taggedDataModelVersion"));

    /** Returns the kind of document that an operation tags; empty for any other operation. */
    public static Optional<TaggedDocument> taggedBy(String operation) {
        return KINDS.stream().filter(kind -> kind.tagging.equals(operation)).findFirst();
    }

    /** Returns the kind of document from which an operation removes a tag; empty for any other operation. */
    public static Optional<TaggedDocument> untaggedBy(String operation) {
        return KINDS.stream().filter(kind -> kind.untagging.filter(operation::equals).isPresent()).findFirst();
    }
}
