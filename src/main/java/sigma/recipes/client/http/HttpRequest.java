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
 * @param headers  the headers beside content type and length
 * @param body     what it carries
 * @param safe     whether it changes nothing, so that it may be sent twice
 * @param download where the body of a 200 goes; nothing for memory
 */
public record HttpRequest(String method, URI uri, Map<String, String> headers, Optional<Body> body, boolean safe,
                          Optional<Download> download) {

    /** Makes a request whose response is read into memory. */
    public HttpRequest(String method, URI uri, Map<String, String> headers, Optional<Body> body, boolean safe) {
        this(method, uri, headers, body, safe, Optional.empty());
    }

    /**
     * What a request carries.
     *
     * @param type  its media type
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

    /** Returns the same request as it is checked against the contract. */
    public ApiRequest request() {
        Map<String, List<String>> all = new TreeMap<>();
        headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        body.ifPresent(carried -> all.put("content-type", List.of(carried.type())));
        return new ApiRequest(method, uri, all, body.map(Body::bytes).orElseGet(() -> new byte[0]));
    }
}
