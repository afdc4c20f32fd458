package sigma.recipes.client.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.text.UrlText;

/**
 * One request, ready to be sent.
 *
 * @param method   the HTTP method in upper case
 * @param uri      the final, encoded address
 * @param headers  the headers other than content type and length
 * @param body     the body
 * @param safe     whether it only reads, so that it may be repeated
 * @param download the file that receives the body of a 200; empty for memory
 */
public record HttpRequest(String method, URI uri, Map<String, String> headers, Optional<Body> body, boolean safe,
                          Optional<Download> download) {

    /** Creates a request whose response is read into memory. */
    public HttpRequest(String method, URI uri, Map<String, String> headers, Optional<Body> body, boolean safe) {
        this(method, uri, headers, body, safe, Optional.empty());
    }

    /**
     * The body of a request.
     *
     * @param type  the media type
     * @param bytes the text as UTF-8
     */
    public record Body(String type, byte[] bytes) {

        /** Returns a JSON body. */
        public static Body json(byte[] bytes) {
            return new Body("application/json", bytes);
        }

        /** Encodes the fields of a form. */
        public static Body form(Map<String, String> fields) {
            return new Body("application/x-www-form-urlencoded", fields.entrySet().stream()
                    .map(field -> UrlText.encoded(field.getKey()) + "=" + UrlText.encoded(field.getValue()))
                    .collect(Collectors.joining("&")).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Returns the request in the form that the contract check takes. */
    public ApiRequest request() {
        Map<String, List<String>> all = new TreeMap<>();
        headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        body.ifPresent(carried -> all.put("content-type", List.of(carried.type())));
        return new ApiRequest(method, uri, all, body.map(Body::bytes).orElseGet(() -> new byte[0]));
    }

    /** Returns the request line without the query: headers and body contain secrets. */
    @Override
    public String toString() {
        return request().toString();
    }
}
