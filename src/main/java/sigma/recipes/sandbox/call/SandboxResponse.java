package sigma.recipes.sandbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The response of a behaviour. The contract has to declare its status and media type.
 *
 * @param status  the status; empty for the only success of the operation with JSON
 * @param headers headers other than that of the media type
 * @param body    the body
 */
public record SandboxResponse(OptionalInt status, Map<String, String> headers, Body body) {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    /** The body of a response. */
    sealed interface Body {
    }

    /**
     * All known fields, from which the schema of the status selects.
     *
     * @param known the known fields
     */
    public record Json(JsonNode known) implements Body {
    }

    /**
     * The bytes of a file, which are streamed.
     *
     * @param mediaType their media type
     * @param content   opens the stream; each call opens a new one
     */
    public record Stream(String mediaType, Supplier<InputStream> content) implements Body {
    }

    /** No body. */
    record Nothing() implements Body {
    }

    /** Returns a JSON response; the response schema selects from {@code known}. */
    public static SandboxResponse json(JsonNode known) {
        return new SandboxResponse(OptionalInt.empty(), Map.of(), new Json(known));
    }

    /** Returns a response with an empty object. */
    public static SandboxResponse emptyObject() {
        return json(sigma.recipes.sandbox.json.Json.object());
    }

    /** Returns a 204 without a body. */
    public static SandboxResponse noContent() {
        return new SandboxResponse(OptionalInt.of(NO_CONTENT), Map.of(), new Nothing());
    }

    /**
     * Returns a response with a file.
     *
     * @param name the suggested file name; characters other than letters, digits, spaces, dots and hyphens are replaced
     */
    public static SandboxResponse file(String name, String mediaType, Supplier<InputStream> content) {
        String plain = name.replaceAll("[^\\p{Alnum} .-]", "_");
        return new SandboxResponse(OptionalInt.of(OK), Map.of("content-disposition", "attachment; filename=\"" + plain + "\""),
                new Stream(mediaType, content));
    }
}
