package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Restores the values of user attributes that a run set for one team, and removes new values.
 *
 * @param write   the change
 * @param setting the operation that sets values of a team
 * @param list    the operation that lists them
 * @param removal the operation that removes one of them
 */
record RevertTeamAttributes(RunState.Write write, Operation setting, Operation list, Operation removal) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ASSIGNMENTS = "assignments";
    private static final String ATTRIBUTE = "userAttributeId";

    @Override
    public String words() {
        int values = write.sent().path(ASSIGNMENTS).size();
        return "Set back " + values + (values == 1 ? " user attribute" : " user attributes") + " of the team " + write.path().get("teamId");
    }

    @Override
    public void carryOut(UndoClient client) {
        List<JsonNode> rows = client.rows(list.id(), write.path());
        ArrayNode again = JSON.createArrayNode();
        for (JsonNode assignment : write.sent().path(ASSIGNMENTS)) {
            JsonNode attribute = assignment.path(ATTRIBUTE);
            Optional<JsonNode> before = value(write.before().valueStream().toList(), attribute);
            Optional<JsonNode> now = value(rows, attribute);
            if (now.equals(before)) {
                continue;
            }
            if (now.isPresent() && !now.get().equals(assignment.path("value"))) {
                throw new ChangedSince(words(), assignment.path("value").path("val").asText(), now.get().path("val").asText());
            }
            if (before.isPresent()) {
                ObjectNode earlier = JSON.createObjectNode().set(ATTRIBUTE, attribute);
                again.add(earlier.set("value", before.get()));
            } else {
                client.write(removal.id(), Map.of(ATTRIBUTE, attribute.asText(), "teamId", write.path().get("teamId")), null);
            }
        }
        if (!again.isEmpty()) {
            client.write(setting.id(), write.path(), JSON.createObjectNode().set(ASSIGNMENTS, again));
        }
    }

    private static Optional<JsonNode> value(List<JsonNode> rows, JsonNode attribute) {
        return rows.stream().filter(row -> row.path(ATTRIBUTE).equals(attribute)).map(row -> row.path("value")).findFirst();
    }
}
