package sigma.recipes.runbook.undo.reversal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.runbook.earlier.InaccessibleDocument;

/**
 * Reads current values and restores earlier ones.
 *
 * @param reading reads; its calls are not recorded
 * @param writing writes; its calls are recorded in the journal of the undo
 * @param lost    whether an interrupted process of this undo sent a write of the current reversal, and it is not known
 *                whether it was carried out; the journal looks it up when it is sent again
 */
public record UndoClient(SigmaClient reading, SigmaClient writing, BooleanSupplier lost) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Returns the current response of an operation; empty if the object is gone. */
    public Optional<JsonNode> now(String operation, Map<String, String> path) {
        try {
            return Optional.of(JSON.readTree(reading.call(operation, path, Optional.empty()).text()));
        } catch (Refusal refusal) {
            if (refusal.isNotFound()) {
                return Optional.empty();
            }
            throw refusal;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The response of " + operation + " is no JSON", broken);
        }
    }

    /**
     * Returns a file in its current state; empty if it is gone. For a document that the caller may not open, an
     * administrator finds the name and the owner in the lists of documents.
     */
    public Optional<JsonNode> file(Map<String, String> path) {
        try {
            return now("filesGet", path);
        } catch (Refusal refusal) {
            return InaccessibleDocument.asFile(reading, path.get("inodeId")).or(() -> {
                throw refusal;
            });
        }
    }

    /** Returns all current rows of a listing operation. */
    public List<JsonNode> rows(String operation, Map<String, String> path) {
        try (Stream<JsonNode> rows = reading.rows(operation, path)) {
            return rows.toList();
        }
    }

    /** Sends a write. */
    public void write(String operation, Map<String, String> path, JsonNode body) {
        writing.call(operation, path, Optional.ofNullable(body));
    }
}
