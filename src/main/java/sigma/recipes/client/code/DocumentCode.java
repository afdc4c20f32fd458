package sigma.recipes.client.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import sigma.recipes.client.document.DocumentKind;

/**
 * A workbook or data model as code, without the values that the server assigns: ids of the document itself, addresses,
 * people, times and versions.
 *
 * @param fields the name, the folder and the content
 */
public record DocumentCode(ObjectNode fields) {

    private static final List<String> SERVER_MADE = List.of("workbookId", "dataModelId", "workbookUrlId", "dataModelUrlId", "url",
            "ownerId", "createdAt", "createdBy", "updatedAt", "updatedBy", "documentVersion", "latestDocumentVersion");
    private static final List<String> OF_FILE = List.of("name", "folderId", "description");
    private static final String WORKBOOK = "document";
    private static final String DATA_MODEL = "pages";

    /** Removes the values that the server assigns. */
    public DocumentCode {
        fields = fields.deepCopy();
        fields.remove(SERVER_MADE);
    }

    /** Returns its kind: a workbook nests its content, and a data model does not; empty if it is neither. */
    public Optional<DocumentKind> kind() {
        return fields.path(WORKBOOK).isObject() ? Optional.of(DocumentKind.WORKBOOK)
                : fields.path(DATA_MODEL).isArray() ? Optional.of(DocumentKind.DATA_MODEL) : Optional.empty();
    }

    /** Returns the same document with another name and folder. */
    DocumentCode placed(String name, String folderId) {
        return new DocumentCode(fields.deepCopy().put("name", name).put("folderId", folderId));
    }

    /** Returns the content only, without the name, folder and description of the file. */
    public JsonNode content() {
        ObjectNode content = fields.deepCopy();
        content.remove(OF_FILE);
        return content;
    }
}
