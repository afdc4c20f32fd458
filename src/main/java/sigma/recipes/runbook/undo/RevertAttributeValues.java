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
 * Restores the values of a user attribute of members, teams or tenants, and removes new values.
 *
 * @param write   the change
 * @param setting the operation that sets values
 * @param list    the operation that lists them
 * @param removal the operation that removes them
 */
record RevertAttributeValues(RunState.Write write, Operation setting, Operation list, Operation removal) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> NOUNS = Map.of("userId", " member", "teamId", " team", "tenantOrganizationId", " tenant");
    private static final String ASSIGNMENTS = "assignments";

    @Override
    public String words() {
        int values = write.sent().path(ASSIGNMENTS).size();
        return "Set back the user attribute " + String.join(" ", write.path().values()) + " of " + values + NOUNS.get(holder()) + (values == 1 ? "" : "s");
    }

    @Override
    public void carryOut(UndoClient client) {
        List<JsonNode> rows = client.rows(list.id(), write.path());
        ArrayNode again = JSON.createArrayNode();
        ArrayNode gone = JSON.createArrayNode();
        for (JsonNode assignment : write.sent().path(ASSIGNMENTS)) {
            Optional<JsonNode> before = value(write.before().valueStream().toList(), assignment);
            Optional<JsonNode> now = value(rows, assignment);
            if (now.equals(before)) {
                continue;
            }
            if (now.isPresent() && !now.get().equals(assignment.path("value"))) {
                throw new ChangedSince(words(), assignment.path("value").path("val").asText(), now.get().path("val").asText());
            }
            ObjectNode holder = JSON.createObjectNode().set(holder(), assignment.path(holder()));
            if (before.isPresent()) {
                again.add(holder.set("value", before.get()));
            } else {
                gone.add(holder);
            }
        }
        if (!again.isEmpty()) {
            client.write(setting.id(), write.path(), JSON.createObjectNode().set(ASSIGNMENTS, again));
        }
        if (!gone.isEmpty()) {
            client.write(removal.id(), write.path(), JSON.createObjectNode().set("delete", gone));
        }
    }

    private Optional<JsonNode> value(List<JsonNode> rows, JsonNode assignment) {
        return rows.stream().filter(row -> row.path(holder()).equals(assignment.path(holder()))).map(row -> row.path("value")).findFirst();
    }

    private String holder() {
        return holder(setting);
    }

    /** Returns the field with the id of a member, team or tenant, in rows and in requests of an operation that sets values. */
    static String holder(Operation setting) {
        return switch (setting.id()) {
            case "setUserAttributeForTeams" -> "teamId";
            case "setUserAttributeForTenants" -> "tenantOrganizationId";
            default -> "userId";
        };
    }
}
