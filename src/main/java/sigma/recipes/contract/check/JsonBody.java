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

/** What the bytes of a body are when read as JSON. */
sealed interface JsonBody {

    /** The bytes are one JSON value. */
    public record Read(JsonNode value) implements JsonBody {
    }

    /** The bytes are not one JSON value; {@code what} says what they are, without quoting them. */
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
            // Without a place, a limit was passed.
            return new Malformed(place == null ? "JSON that is nested too deep or too long to read"
                    : "no JSON from line " + place.getLineNr() + ", column " + place.getColumnNr());
        } catch (IOException unreadable) {
            // Bytes that are no UTF-8.
            return new Malformed("no readable text");
        }
    }

    /** Keeps the reader, which is costly to make and thread-safe. */
    final class Reader {

        private static final ObjectReader JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .nodeFactory(new FiniteNumbers()).build().reader();

        private Reader() {
        }
    }

    /** Reads no number as infinite: the validator could not take it, and exact ones of that size could fill the memory. */
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
