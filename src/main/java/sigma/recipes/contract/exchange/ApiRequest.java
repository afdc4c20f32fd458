package sigma.recipes.contract.exchange;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request to the API, independent of HTTP libraries.
 *
 * @param method    the HTTP method in upper case
 * @param uri       the final, encoded address; scheme and host may be absent on the server side
 * @param headers   header names in lower case, each with its values in the order sent
 * @param body      the bytes sent; empty without a body
 */
public record ApiRequest(String method, URI uri, Map<String, List<String>> headers, byte[] body) {

    /** Copies the headers. */
    public ApiRequest {
        headers = Map.copyOf(headers);
    }

    /** Returns the first value of the header {@code name} (ignoring case); empty if it is absent. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }

    /** Returns the body as UTF-8 text; empty without a body. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns the request line without the query, for assertion messages. */
    @Override
    public String toString() {
        return method + " " + uri.getPath();
    }
}
