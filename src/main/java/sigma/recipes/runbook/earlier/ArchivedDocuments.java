package sigma.recipes.runbook.earlier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.MemberId;

/** The archived workbooks and reports of a member. The API lists no other archived documents, and no archived folders. */
final class ArchivedDocuments {

    /** The query of the lists. */
    static final Map<String, String> EVERYBODYS = Map.of("isArchived", "true", "skipPermissionCheck", "true");

    private static final List<Kind> KINDS = List.of(new Kind("workbook", "listWorkbooks", "workbookId"),
            new Kind("report", "listReports", "reportId"));

    private record Kind(String type, String list, String id) {
    }

    private ArchivedDocuments() {
    }

    /**
     * Returns the archived documents that a member owns; Admin only. The folder of a document that the caller may not open is
     * unknown.
     */
    static List<HandedOver> of(MemberId owner, SigmaClient client) {
        return KINDS.stream().flatMap(kind -> of(owner, client, kind).stream()).toList();
    }

    private static List<HandedOver> of(MemberId owner, SigmaClient client, Kind kind) {
        try (Stream<JsonNode> rows = client.rows(kind.list(), EVERYBODYS)) {
            return rows.filter(row -> row.path("ownerId").asText().equals(owner.value())).map(row -> {
                String id = row.path(kind.id()).asText();
                return new HandedOver(kind.type(), id, row.path("name").asText(), folder(id, client), true);
            }).toList();
        }
    }

    private static Optional<String> folder(String id, SigmaClient client) {
        try {
            return Optional.ofNullable(client.files().get(new FileId(id)).parent()).map(Object::toString);
        } catch (Refusal closed) {
            Unreadable.requireAnswer(closed);
            return Optional.empty();
        }
    }
}
