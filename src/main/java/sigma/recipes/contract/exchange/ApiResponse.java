package sigma.recipes.contract.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP answer of the API, free of any HTTP library.
 *
 * @param status  the status number
 * @param headers header names in lower case, each with its values in the order received
 * @param body    the bytes received; empty without a body, and where the body went to a file
 * @param stored  what is known of a body that went to a file
 */
public record ApiResponse(int status, Map<String, List<String>> headers, byte[] body, Optional<StoredBody> stored) {

    /** Keeps the headers apart from the caller's map. */
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

    /** Returns the first value of the header {@code name} (in any case), or nothing where it is absent. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** Returns the media type without its parameters, in lower case; empty text where the response names none. */
    public String mediaType() {
        return header("content-type").map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT)).orElse("");
    }

    /** Returns the body as UTF-8 text; empty without a body in memory. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns the status and the media type, so that a failing assertion reads well. */
    @Override
    public String toString() {
        return status + " " + mediaType();
    }
}
