package sigma.recipes.runbook.undo.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Restores a file that a run archived.
 *
 * @param write   the removal
 * @param update  the restoring operation
 * @param reading the reading operation
 */
public record RestoreArchivedFile(RunState.Write write, Operation update, Operation reading) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String words() {
        return "Bring back \"" + write.before().path("name").asText("") + '"';
    }

    @Override
    public Optional<String> obstacle() {
        return write.before().path("type").asText().equals("workspace") ? Optional.of("Sigma deletes a workspace permanently") : Optional.empty();
    }

    @Override
    public void carryOut(UndoClient client) {
        Optional<JsonNode> now = client.now(reading.id(), write.path());
        boolean archived = now.isEmpty() || now.get().path("isArchived").asBoolean() || now.get().path("isInactive").asBoolean();
        if (archived && !write.before().path("isArchived").asBoolean()) {
            client.write(update.id(), write.path(), JSON.createObjectNode().put("restore", true));
        }
    }
}
