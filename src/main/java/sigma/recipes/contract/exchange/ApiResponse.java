package sigma.recipes.contract.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP response of the API, independent of HTTP libraries.
 *
 * @param status  the status number
 * @param headers header names in lower case, each with its values in the order received
 * @param body    the bytes received; empty without a body, or if the body is in a file
 * @param stored  the size and digest of a body in a file
 */
public record ApiResponse(int status, Map<String, List<String>> headers, byte[] body, Optional<StoredBody> stored) {

    /** Copies the headers. */
    public ApiResponse {
        headers = Map.copyOf(headers);
    }

    /** Creates a response whose body is in memory. */
    public ApiResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this(status, headers, body, Optional.empty());
    }

    /** Returns whether the response has no body, in memory or in a file. */
    public boolean isEmpty() {
        return body.length == 0 && stored.map(StoredBody::size).orElse(0L) == 0;
    }

    /** Returns the first value of the header {@code name} (ignoring case); empty if it is absent. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** Returns the media type without its parameters, in lower case; empty text if the response has none. */
    public String mediaType() {
        return header("content-type").map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT)).orElse("");
    }

    /** Returns the body as UTF-8 text; empty without a body in memory. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns the status and the media type, for assertion messages. */
    @Override
    public String toString() {
        return status + " " + mediaType();
    }
}
