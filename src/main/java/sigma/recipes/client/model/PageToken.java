package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names the next page of a list. Its text is the API's business: hand it back as it came.
 *
 * @param value the token as the API wrote it
 */
public record PageToken(@JsonValue String value) {

    /** Takes the token as the API wrote it; any text will do, the API is the judge of it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageToken {
    }

    /** Returns the token alone, so that messages read well. */
    @Override
    public String toString() {
        return value;
    }
}
