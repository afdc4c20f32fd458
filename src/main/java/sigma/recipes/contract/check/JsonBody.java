package sigma.recipes.contract.check;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.io.IOException;
import sigma.recipes.contract.finding.Words;

/** The result of parsing a body as JSON. */
sealed interface JsonBody {

    /** The bytes are one JSON value. */
    public record Read(JsonNode value) implements JsonBody {
    }

    /** The bytes are not one JSON value; {@code what} describes them without quoting them. */
    record Malformed(String what) implements JsonBody {
    }

    static JsonBody of(byte[] bytes) {
        try {
            JsonNode value = Reader.JSON.readTree(bytes);
            return value.isMissingNode() ? new Malformed("blank text") : new Read(value);
        } catch (ArithmeticException tooLarge) {
            return new Malformed("JSON with a number that is too large to read");
        } catch (JsonEOFException end) {
            return new Malformed("cut short after " + Words.counted(bytes.length, "byte"));
        } catch (JsonProcessingException mistake) {
            JsonLocation place = mistake.getLocation();
            // Without a place, a limit was exceeded.
            return new Malformed(place == null ? "JSON that is nested too deep or too long to read"
                    : "no JSON from line " + place.getLineNr() + ", column " + place.getColumnNr());
        } catch (IOException unreadable) {
            // The bytes are not UTF-8.
            return new Malformed("no readable text");
        }
    }

    /** Reuses the reader, which is expensive to create and thread-safe. */
    final class Reader {

        private static final ObjectReader JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .nodeFactory(new FiniteNumbers()).build().reader();

        private Reader() {
        }
    }

    /** Rejects infinite numbers: the validator could not handle them, and exact ones of that size could exhaust the memory. */
    final class FiniteNumbers extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public NumericNode numberNode(double value) {
            if (Double.isInfinite(value)) {
                throw new ArithmeticException("too large");
            }
            return super.numberNode(value);
        }
    }
}
