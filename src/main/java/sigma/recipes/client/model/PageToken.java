package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies the next page of a list. The token is opaque: send it back unchanged.
 *
 * @param value the token
 */
public record PageToken(@JsonValue String value) {

    /** Creates a token from any text; the API validates it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageToken {
    }

    /** Returns the bare token, for messages. */
    @Override
    public String toString() {
        return value;
    }
}
