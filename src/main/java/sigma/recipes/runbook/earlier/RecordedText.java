package sigma.recipes.runbook.earlier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Reads texts that are JSON, if they are. */
public final class RecordedText {

    private static final JsonMapper JSON = new JsonMapper();

    private RecordedText() {
    }

    /** Returns the JSON that a text is; empty for any other text. */
    public static Optional<JsonNode> json(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException otherText) {
            return Optional.empty();
        }
    }
}
