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
 * @param body    the bytes received; empty without a body
 */
public record ApiResponse(int status, Map<String, List<String>> headers, byte[] body) {

    /** Keeps the headers apart from the caller's map. */
    public ApiResponse {
        headers = Map.copyOf(headers);
    }

    /** Returns the first value of the header {@code name} (in any case), or nothing where it is absent. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** Returns the media type without its parameters, in lower case; empty text where the answer names none. */
    public String mediaType() {
        return header("content-type").map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT)).orElse("");
    }

    /** Returns the body as UTF-8 text; empty without a body. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns the status and the media type, so that a failing assertion reads well. */
    @Override
    public String toString() {
        return status + " " + mediaType();
    }
}
