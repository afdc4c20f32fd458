package sigma.recipes.runbook.undo.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import sigma.recipes.client.code.DocumentCode;
import sigma.recipes.contract.Operation;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.undo.reversal.ChangedSince;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;

/**
 * Replaces the content of a document by its earlier code. This adds a version to the history.
 *
 * @param write   the replacement
 * @param update  its operation
 * @param reading the operation that reads the code
 */
public record RestoreCode(RunState.Write write, Operation update, Operation reading) implements Reversal {

    private static final String VERSION = "documentVersion";

    @Override
    public String words() {
        return "Replace the content of \"" + write.before().path("name").asText() + "\" by that of version " + write.before().path(VERSION);
    }

    @Override
    public Optional<String> obstacle() {
        return write.before().path(VERSION).isNumber() ? Optional.empty()
                : Optional.of("the API did not return the earlier content with its version");
    }

    @Override
    public Optional<String> remainder() {
        return Optional.of("Version " + written() + " of \"" + write.before().path("name").asText() + "\" stays in the history");
    }

    private int written() {
        return write.before().path(VERSION).asInt() + 1;
    }

    /** The replacement published one version; a later one is someone else's. */
    @Override
    public void carryOut(UndoClient client) {
        JsonNode now = client.now(reading.id(), write.path()).orElseThrow(() -> new ChangedSince(words(), "the document", "nothing"));
        if (content(now).equals(content(write.before()))) {
            return;
        }
        if (!client.lost().getAsBoolean() && now.path(VERSION).asInt() != written()) {
            throw new ChangedSince(words(), "version " + written() + " as the latest", "version " + now.path(VERSION));
        }
        client.write(update.id(), write.path(), new DocumentCode((ObjectNode) write.before()).fields());
    }

    private static JsonNode content(JsonNode code) {
        return new DocumentCode((ObjectNode) code).content();
    }
}
