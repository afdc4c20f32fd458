package sigma.recipes.client.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.exchange.ApiResponse;

/** Operations on workbooks and data models as code. The API supports YAML and JSON; this class uses JSON. */
public final class DocumentCodes {

    /** The operations on one kind of document. */
    private record Operations(String create, String get, String update) {
    }

    private static final Map<DocumentKind, Operations> OPERATIONS = Map.of(
            DocumentKind.WORKBOOK, new Operations("createWorkbookSpec", "getWorkbookSpec", "updateWorkbookSpec"),
            DocumentKind.DATA_MODEL, new Operations("createDataModelSpec", "getDataModelSpec", "updateDataModelSpec"));

    private final ApiExecutor api;

    /** Creates the operations of one client. */
    public DocumentCodes(ApiExecutor api) {
        this.api = api;
    }

    /** Returns a document as code (getWorkbookSpec, getDataModelSpec). */
    public DocumentCode get(SigmaDocument document) {
        return new DocumentCode((ObjectNode) api.read(on(OPERATIONS.get(document.kind()).get(), document), JsonNode.class));
    }

    /**
     * Creates a document, even if another one has its name (createWorkbookSpec, createDataModelSpec).
     *
     * @param code its content; the name and folder in it are ignored
     * @return the id of the new document
     * @throws java.util.NoSuchElementException if the code is not a document
     */
    public String create(DocumentCode code, String name, FileId folder) {
        DocumentKind kind = code.kind().orElseThrow();
        ApiCall call = ApiCall.of(api.operation(OPERATIONS.get(kind).create())).sending(code.placed(name, folder.value()).fields());
        ApiResponse response = api.send(call);
        return api.read(call.operation(), response, JsonNode.class).path(kind.idField()).asText();
    }

    /** Replaces the whole content of a document; its name and folder remain (updateWorkbookSpec, updateDataModelSpec). */
    public void update(SigmaDocument document, DocumentCode code) {
        api.send(on(OPERATIONS.get(document.kind()).update(), document).sending(code.fields()));
    }

    private ApiCall on(String operationId, SigmaDocument document) {
        return ApiCall.of(api.operation(operationId)).in(document.kind().idField(), document.id());
    }
}
