package sigma.recipes.runbook.undo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Restores a grant on any object that a run revoked. A grant limited to a version tag can't be recognized, since the API
 * does not return the tag.
 *
 * @param write    the removal
 * @param granting the operation that grants on any object
 * @param list     the operation that lists the grants of a member or team
 */
record RestoreInodeGrant(RunState.Write write, Operation granting, Operation list) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String words() {
        return "Grant " + write.before().path("permission").asText() + " on the " + write.before().path("inodeType").asText() + " "
                + write.before().path("inodeId").asText() + " to " + write.before().path(RevertGrants.granteeField(write.before())).asText();
    }

    @Override
    public Optional<String> obstacle() {
        return write.before().has("permission") ? Optional.empty() : Optional.of("the API did not say what the grant was");
    }

    @Override
    public void carryOut(UndoClient client) {
        String field = RevertGrants.granteeField(write.before());
        String grantee = write.before().path(field).asText();
        JsonNode inode = write.before().path("inodeId");
        String permission = write.before().path("permission").asText();
        Optional<JsonNode> now = client.rows(list.id(), Map.of(field.equals("memberId") ? "userId" : field, grantee)).stream()
                .filter(row -> row.path("inodeId").equals(inode)).findFirst();
        if (now.isPresent()) {
            String current = now.get().path("permission").asText();
            if (!current.equals(permission)) {
                throw new ChangedSince(words(), "no grant", current);
            }
            return;
        }
        ObjectNode body = JSON.createObjectNode().put("permission", permission);
        body.putObject("grantee").put(field, grantee);
        client.write(granting.id(), Map.of(), body.set("inodeId", inode));
    }
}
