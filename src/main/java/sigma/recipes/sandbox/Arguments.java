package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import sigma.recipes.contract.ApiRequest;

/**
 * What a request brings, decoded.
 *
 * @param path  the path parameters by name
 * @param query the query parameters by name; of repeated ones the first value
 * @param body  the JSON or form body; missing where none was sent
 */
record Arguments(Map<String, String> path, Map<String, String> query, JsonNode body) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /**
     * Reads a request.
     *
     * @throws Refusal where the body is no JSON, or nested deeper than the sandbox reads
     */
    static Arguments of(ApiRequest request, Map<String, String> path) {
        return new Arguments(path, fields(query(request.uri())), body(request));
    }

    /** Reads text of the form {@code a=1&b=2}; the first of repeated names counts. */
    static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                fields.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : uri.getRawQuery();
    }

    private static JsonNode body(ApiRequest request) {
        if (request.body().length == 0) {
            return MissingNode.getInstance();
        }
        if (request.header("content-type").orElse("").toLowerCase(Locale.ROOT).startsWith(FORM)) {
            ObjectNode form = Json.object();
            fields(request.text()).forEach(form::put);
            return form;
        }
        return Json.read(request.body()).orElseThrow(() -> Refusal.invalid(Wording.expecting("JSON", "0", "no JSON")));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            // A form may hold a stray percent sign; it stands for itself.
            return text;
        }
    }
}
