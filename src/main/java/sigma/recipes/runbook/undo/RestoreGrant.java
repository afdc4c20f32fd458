package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.earlier.GrantsOfWorkbook;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Restores a grant that a run revoked.
 *
 * @param write    the removal
 * @param granting the operation that grants
 * @param list     the operation that lists the grants
 */
record RestoreGrant(RunState.Write write, Operation granting, Operation list) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String words() {
        return "Grant " + write.before().path("permission").asText() + " on " + String.join(" ", granting.ownOf(write.path()).values()) + " to "
                + write.before().path(RevertGrants.granteeField(write.before())).asText();
    }

    @Override
    public Optional<String> obstacle() {
        return write.before().has("permission") ? Optional.empty() : Optional.of("the API did not say what the grant was");
    }

    @Override
    public void carryOut(UndoClient client) {
        Map<String, String> path = granting.ownOf(write.path());
        String field = RevertGrants.granteeField(write.before());
        String grantee = write.before().path(field).asText();
        Optional<JsonNode> now = client.rows(list.id(),
                GrantsOfWorkbook.parameters(granting, path).orElse(path)).stream().filter(row -> row.path(field).asText().equals(grantee)).findFirst();
        String permission = write.before().path("permission").asText();
        if (now.isPresent()) {
            String current = now.get().path("permission").asText();
            if (!current.equals(permission)) {
                throw new ChangedSince(words(), "no grant", current);
            }
            return;
        }
        ObjectNode grant = JSON.createObjectNode();
        grant.putObject("grantee").put(field, grantee);
        client.write(granting.id(), path, RevertGrants.body(grant, permission));
    }
}
