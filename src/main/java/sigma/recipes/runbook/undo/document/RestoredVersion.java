package sigma.recipes.runbook.undo.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Publishes again the version of a workbook that was the latest before a run restored an older one. This adds a version to
 * the history.
 *
 * @param write     the restoring
 * @param restoring its operation
 * @param reading   the operation that reads the workbook
 */
public record RestoredVersion(RunState.Write write, Operation restoring, Operation reading) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LATEST = "latestVersion";

    @Override
    public String words() {
        return "Publish version " + before() + " of \"" + write.received().path("name").asText() + "\" again";
    }

    private int before() {
        return write.before().path(LATEST).asInt();
    }

    @Override
    public Optional<String> obstacle() {
        return write.before().has(LATEST) ? Optional.empty() : Optional.of("the API did not say which version was the latest");
    }

    @Override
    public void carryOut(UndoClient client) {
        JsonNode now = client.now(reading.id(), write.path()).orElseThrow(() -> new ChangedSince(words(), "the workbook", "nothing"));
        JsonNode written = write.received().path(LATEST);
        if (!now.path(LATEST).equals(written)) {
            throw new ChangedSince(words(), "version " + written + " as the latest", "version " + now.path(LATEST));
        }
        client.write(restoring.id(), write.path(), JSON.createObjectNode().put("version", before()));
    }
}
