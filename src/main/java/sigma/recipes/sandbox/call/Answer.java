package sigma.recipes.sandbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What a behaviour answers. The contract has to declare its status and its media type.
 *
 * @param status  the status; if there is none, the only success of the operation that has JSON
 * @param headers headers beside that of the media type
 * @param body    the body
 */
public record Answer(OptionalInt status, Map<String, String> headers, Body body) {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    /** What a response may hold. */
    sealed interface Body {
    }

    /**
     * Everything that is known; the schema of the status selects from it.
     *
     * @param known the known fields
     */
    public record Json(JsonNode known) implements Body {
    }

    /**
     * The bytes of a file, which are read while they are sent.
     *
     * @param mediaType their media type
     * @param content   opens them; each call opens them anew
     */
    public record Stream(String mediaType, Supplier<InputStream> content) implements Body {
    }

    /** No body. */
    record Nothing() implements Body {
    }

    /** Answers with JSON: the response schema selects from {@code known}. */
    public static Answer json(JsonNode known) {
        return new Answer(OptionalInt.empty(), Map.of(), new Json(known));
    }

    /** Answers with an empty object. */
    public static Answer emptyObject() {
         return json(sigma.recipes.sandbox.json.Json.object());
    }

    /** Answers with 204 and no body. */
    public static Answer noContent() {
        return new Answer(OptionalInt.of(NO_CONTENT), Map.of(), new Nothing());
    }

    /**
     * Answers with a file.
     *
     * @param name what the client may call it; other characters than letters, digits, spaces, dots and hyphens are replaced
     */
    public static Answer file(String name, String mediaType, Supplier<InputStream> content) {
        String plain = name.replaceAll("[^\\p{Alnum} .-]", "_");
        return new Answer(OptionalInt.of(OK), Map.of("content-disposition", "attachment; filename=\"" + plain + "\""),
                new Stream(mediaType, content));
    }
}
