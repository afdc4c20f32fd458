package sigma.recipes.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** What the bytes of a body are when read as JSON. */
sealed interface JsonBody {

    /** The bytes are one JSON value. */
    record Read(JsonNode value) implements JsonBody {
    }

    /** The bytes are not one JSON value; {@code what} says what they are, without quoting them. */
    record Malformed(String what) implements JsonBody {
    }

    static JsonBody of(byte[] bytes) {
        try {
            JsonNode value = Reader.JSON.readTree(bytes);
            return value.isMissingNode() ? new Malformed("blank text") : new Read(value);
        } catch (JsonEOFException end) {
            return new Malformed("cut short after " + Phrases.counted(bytes.length, "byte"));
        } catch (JsonProcessingException mistake) {
            JsonLocation place = mistake.getLocation();
            // Without a place, a limit was passed.
            return new Malformed(place == null ? "JSON that is nested too deep or too long to read"
                    : "no JSON from line " + place.getLineNr() + ", column " + place.getColumnNr());
        } catch (IOException unreadable) {
            // Bytes that are no UTF-8.
            return new Malformed("no readable text");
        }
    }

    /** Keeps the reader, which is costly to make and safe for threads. */
    final class Reader {

        private static final ObjectReader JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build().reader();

        private Reader() {
        }
    }
}
