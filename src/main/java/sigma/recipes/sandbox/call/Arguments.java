package sigma.recipes.sandbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.sandbox.json.Json;

/**
 * The decoded content of a request.
 *
 * @param path  the path parameters by name
 * @param query the query parameters by name, each with its values in order
 * @param body  the JSON or form body; missing if none was sent
 */
public record Arguments(Map<String, String> path, Map<String, List<String>> query, JsonNode body) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /**
     * Reads a request.
     *
     * @throws Rejection if the body is not JSON, or nested too deeply
     */
    public static Arguments of(ApiRequest request, Map<String, String> path) {
        return new Arguments(path, fields(query(request.uri())), body(request));
    }

    /** Returns the form of a request; an empty one if the body has another media type. */
    public static ObjectNode form(ApiRequest request) {
        ObjectNode form = Json.object();
        if (isForm(request)) {
            fields(request.text()).forEach((name, values) -> form.put(name, values.get(0)));
        }
        return form;
    }

    /** Reads text of the form {@code a=1&b=2}; a name may occur several times. */
    public static Map<String, List<String>> fields(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                fields.computeIfAbsent(decoded(name), unseen -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
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
        if (isForm(request)) {
            return form(request);
        }
        return Json.read(request.body())
                .orElseThrow(() -> Rejection.invalid(ErrorMessages.expecting("JSON", "0", "no JSON")));
    }

    private static boolean isForm(ApiRequest request) {
        return request.header("content-type").orElse("").toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            // A stray percent sign in a form is read literally.
            return text;
        }
    }
}
