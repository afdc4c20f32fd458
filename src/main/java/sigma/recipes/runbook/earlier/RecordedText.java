package sigma.recipes.runbook.earlier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Parses texts that may be JSON. */
public final class RecordedText {

    private static final JsonMapper JSON = new JsonMapper();

    private RecordedText() {
    }

    /** Returns a text as JSON; empty for any other text. */
    public static Optional<JsonNode> json(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException otherText) {
            return Optional.empty();
        }
    }
}
