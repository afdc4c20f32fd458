package sigma.recipes.client.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.contract.Operation;
import sigma.recipes.text.UrlText;

/**
 * One call of an operation, before it becomes a request.
 *
 * @param operation the operation
 * @param path      the path parameters by name, not encoded
 * @param query     the query parameters in the order to send, not encoded
 * @param body      the JSON body, if any
 */
public record ApiCall(Operation operation, Map<String, String> path, List<QueryParameter> query, Optional<JsonNode> body) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** Copies the parameters and rejects path parameters that would change the path. */
    public ApiCall {
        path = Map.copyOf(path);
        query = List.copyOf(query);
        for (String name : path.keySet()) {
            // Dots would leave the path of the operation, and a blank would omit a segment.
            if (path.get(name).isBlank() || path.get(name).matches("\\.{1,2}")) {
                throw new IllegalArgumentException("\"" + path.get(name) + "\" can't be the " + name + " of "
                        + operation.id() + ": the path would mean something else");
            }
        }
    }

    /** A query parameter. */
    public record QueryParameter(String name, String value) {
    }

    /** Returns a call without parameters or body. */
    public static ApiCall of(Operation operation) {
        return new ApiCall(operation, Map.of(), List.of(), Optional.empty());
    }

    /**
     * Returns a call with each of {@code parameters} in the place that the operation declares; unknown ones are added to the
     * query.
     */
    public static ApiCall of(Operation operation, Map<String, String> parameters, Optional<JsonNode> body) {
        Map<String, String> path = new LinkedHashMap<>();
        List<QueryParameter> query = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (operation.path().contains("{" + name + "}")) {
                path.put(name, value);
            } else {
                query.add(new QueryParameter(name, value));
            }
        });
        return new ApiCall(operation, path, query, body);
    }

    /** Returns the call with a path parameter. */
    public ApiCall in(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(path);
        more.put(name, value);
        return new ApiCall(operation, more, query, body);
    }

    /** Returns the call with one more query parameter. */
    public ApiCall with(String name, String value) {
        List<QueryParameter> more = new ArrayList<>(query);
        more.add(new QueryParameter(name, value));
        return new ApiCall(operation, path, more, body);
    }

    /** Returns the call with a JSON body. */
    public ApiCall sending(JsonNode json) {
        return new ApiCall(operation, path, query, Optional.of(json));
    }

    /** Returns whether the call only reads. */
    public boolean reads() {
        return operation.reads();
    }

    /** Returns the final, encoded address behind {@code root}. */
    public URI uri(URI root) {
        StringBuilder text = new StringBuilder(root.toString());
        Matcher matcher = PARAMETER.matcher(operation.path());
        while (matcher.find()) {
            String value = path.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException(operation.id() + " needs the parameter " + matcher.group(1));
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(UrlText.encoded(value)));
        }
        matcher.appendTail(text);
        char separator = '?';
        for (QueryParameter parameter : query) {
            text.append(separator).append(UrlText.encoded(parameter.name())).append('=').append(UrlText.encoded(parameter.value()));
            separator = '&';
        }
        return URI.create(text.toString());
    }
}
