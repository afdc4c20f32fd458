package sigma.recipes.client.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sigma.recipes.contract.MediaType;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.text.UrlText;

/** Lists the fields that a request sends, and those that a response has. */
public final class FieldPaths {

    private static final JsonMapper JSON = new JsonMapper();

    private FieldPaths() {
    }

    /** Returns the paths of the fields in a request. */
    public static Set<String> sent(ApiRequest request) {
        Set<String> paths = new TreeSet<>();
        UrlText.fields(request.uri().getRawQuery()).keySet().stream().map(name -> "query " + name).forEach(paths::add);
        if (request.body().length > 0) {
            if (request.header("content-type").orElse("").startsWith(MediaType.FORM)) {
                paths.addAll(UrlText.fields(request.text()).keySet());
            } else {
                leaves(request, paths);
            }
        }
        return paths;
    }

    /**
     * Returns those of {@code fields}, such as {@code entries[].name}, that are present in a response, including those with
     * the value null.
     */
    public static Set<String> present(JsonNode response, Set<String> fields) {
        return fields.stream().filter(field -> has(response, List.of(field.split("\\.")))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean has(JsonNode object, List<String> path) {
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (!step.endsWith("[]")) {
            return object.has(step) && (rest.isEmpty() || has(object.get(step), rest));
        }
        // The body itself may be a list.
        JsonNode list = step.length() == 2 ? object : object.path(step.substring(0, step.length() - 2));
        return list.valueStream().anyMatch(each -> rest.isEmpty() || has(each, rest));
    }

    private static void leaves(ApiRequest request, Set<String> paths) {
        try {
            collect(JSON.readTree(request.text()), "", paths);
        } catch (JsonProcessingException noJson) {
            // Only a body that is invalid on purpose gets here; it has no fields.
            paths.add("body");
        }
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        if (node.isObject()) {
            node.properties().forEach(field ->
                    collect(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), paths));
        } else if (node.isArray()) {
            node.forEach(entry -> collect(entry, path + "[]", paths));
        } else {
            paths.add(path);
        }
    }
}
