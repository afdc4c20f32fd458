package sigma.recipes.runbook.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;

/** A document that the caller may not open. An administrator finds its name and owner in the lists of documents. */
public final class InaccessibleDocument {

    private static final Map<String, String> EVERYBODYS = Map.of("skipPermissionCheck", "true");

    private static final List<Kind> KINDS = List.of(new Kind("listWorkbooks", EVERYBODYS, "workbookId", "ownerId"),
            new Kind("listDataModels", EVERYBODYS, "dataModelId", "ownerId"), new Kind("listReports", EVERYBODYS, "reportId", "ownerId"),
            new Kind("listDatasets", EVERYBODYS, "datasetId", "owner"),
            new Kind("listWorkbooks", ArchivedDocuments.EVERYBODYS, "workbookId", "ownerId"),
            new Kind("listReports", ArchivedDocuments.EVERYBODYS, "reportId", "ownerId"));

    private record Kind(String list, Map<String, String> query, String id, String owner) {
    }

    private InaccessibleDocument() {
    }

    /**
     * Returns a document from the lists in the form of a file: {@code name} and {@code ownerId}.
     *
     * @param client reads the lists
     * @param id     the id of the document
     * @return empty if no list contains it, as for folders
     */
    public static Optional<JsonNode> asFile(SigmaClient client, String id) {
        return KINDS.stream().flatMap(kind -> row(client, kind, id).stream()).findFirst();
    }

    private static Optional<JsonNode> row(SigmaClient client, Kind kind, String id) {
        try (Stream<JsonNode> rows = client.rows(kind.list(), kind.query())) {
            return rows.filter(row -> row.path(kind.id()).asText().equals(id)).findFirst().map(row -> {
                ObjectNode file = JsonNodeFactory.instance.objectNode();
                file.set("name", row.path("name"));
                file.set("ownerId", row.path(kind.owner()));
                return file;
            });
        }
    }
}
