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
 * Publishes again the version of a workbook that was the latest before a run restored an older one or replaced the content.
 * This adds a version to the history.
 *
 * @param write     the write that published a version
 * @param restoring the operation that publishes an earlier version
 * @param reading   the operation that reads the workbook
 */
public record RestoreVersion(RunState.Write write, Operation restoring, Operation reading) implements Reversal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LATEST = "latestVersion";

    @Override
    public String words() {
        return "Publish version " + before() + " of \"" + write.before().path("name").asText() + "\" again";
    }

    private int before() {
        return write.before().path(LATEST).asInt();
    }

    /** A replacement of the content publishes one version, and its response does not contain the number. */
    private int written() {
        return write.received().path(LATEST).asInt(before() + 1);
    }

    @Override
    public Optional<String> obstacle() {
        return before() > 0 ? Optional.empty() : Optional.of("the API did not say which version was the latest");
    }

    /** A restored version has the content of an earlier one; a replacement of the content is new in the history. */
    @Override
    public Optional<String> remainder() {
        return write.operation().equals(restoring.id()) ? Optional.empty()
                : Optional.of("Version " + written() + " of \"" + write.before().path("name").asText() + "\" stays in the history");
    }

    @Override
    public void carryOut(UndoClient client) {
        JsonNode now = client.now(reading.id(), write.path()).orElseThrow(() -> new ChangedSince(words(), "the workbook", "nothing"));
        if (!client.lost().getAsBoolean() && now.path(LATEST).asInt() != written()) {
            throw new ChangedSince(words(), "version " + written() + " as the latest", "version " + now.path(LATEST));
        }
        client.write(restoring.id(), write.path(), JSON.createObjectNode().put("version", before()));
    }
}
