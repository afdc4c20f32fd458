package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.GrantsOfWorkbook;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.RelatedOperations;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Revokes new grants, and restores the permissions of changed ones.
 *
 * @param write    the grants
 * @param granting the operation that grants
 * @param list     the operation that lists the grants
 * @param deletion the operation that revokes a grant
 */
record RevertGrants(RunState.Write write, Operation granting, Operation list, Operation deletion) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String words() {
        String object = String.join(" ", write.path().values());
        return write.sent().path("grants").valueStream().map(grant -> {
            String grantee = grant.path("grantee").valueStream().map(JsonNode::asText).collect(Collectors.joining(" "));
            return before(grant).map(row -> "Change the permission of " + grantee + " on " + object + " back from " + permission(grant) + " to "
                    + permission(row)).orElse("Revoke " + permission(grant) + " on " + object + " from " + grantee);
        }).collect(Collectors.joining("; "));
    }

    @Override
    public void carryOut(UndoClient client) {
        List<JsonNode> rows = client.rows(list.id(),
                GrantsOfWorkbook.parameters(granting, write.path()).orElse(write.path()));
        for (JsonNode grant : write.sent().path("grants")) {
            Optional<JsonNode> before = before(grant);
            Optional<JsonNode> now = rows.stream().filter(row -> sameGrantee(row, grant)).findFirst();
            if (now.isEmpty() || before.isPresent() && permission(now.get()).equals(permission(before.get()))) {
                continue;
            }
            if (!permission(now.get()).equals(permission(grant))) {
                throw new ChangedSince(words(), permission(grant), permission(now.get()));
            }
            if (before.isPresent()) {
                client.write(granting.id(), write.path(), body(grant, permission(before.get())));
            } else {
                Map<String, String> path = new HashMap<>(write.path());
                path.put(RelatedOperations.lastParameter(deletion), now.get().path("grantId").asText());
                client.write(deletion.id(), path, null);
            }
        }
    }

    private Optional<JsonNode> before(JsonNode grant) {
        return write.before().valueStream().filter(row -> sameGrantee(row, grant)).findFirst();
    }

    private static boolean sameGrantee(JsonNode row, JsonNode grant) {
        JsonNode grantee = grant.path("grantee");
        String field = granteeField(grantee);
        return grantee.hasNonNull(field) && grantee.path(field).asText().equals(row.path(field).asText());
    }

    /** Returns the field with the id of the grantee, a member or a team. */
    static String granteeField(JsonNode grantee) {
        return grantee.hasNonNull("memberId") ? "memberId" : "teamId";
    }

    private static String permission(JsonNode grant) {
        return grant.path("permission").asText();
    }

    static JsonNode body(JsonNode grant, String permission) {
        ObjectNode again = JSON.createObjectNode().put("permission", permission);
        again.set("grantee", grant.path("grantee"));
        ArrayNode grants = JSON.createArrayNode().add(again);
        return JSON.createObjectNode().set("grants", grants);
    }
}
