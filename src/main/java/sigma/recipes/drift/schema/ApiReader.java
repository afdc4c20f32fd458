package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;

/** Reads the operations of a document. */
public final class ApiReader {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String SECURITY = "security";
    /** OpenAPI, Parameter Object: header parameters of these names shall be ignored. */
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]*)}");
    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    private final Document document;
    private final boolean tellsSecurity;

    private ApiReader(Document document) {
        this.document = document;
        this.tellsSecurity = tellsSecurity(document);
    }

    /** Returns the API that a document describes. */
    public static Api read(Document document) {
        return new ApiReader(document).api();
    }

    private Api api() {
        List<Api.Endpoint> endpoints = new ArrayList<>();
        document.root().path("paths").properties().forEach(path -> {
            JsonNode item = followed(path.getValue());
            METHODS.stream().filter(item::has).forEach(method ->
                    endpoints.add(endpoint(method, path.getKey(), item, followed(item.get(method)))));
        });
        Set<String> servers = new TreeSet<>();
        document.root().path("servers").forEach(server -> servers.add(server.path("url").asText().strip()));
        return new Api(List.copyOf(endpoints), servers);
    }

    private Api.Endpoint endpoint(String method, String path, JsonNode item, JsonNode operation) {
        Optional<Api.Body> body = Optional.of(operation.path("requestBody")).filter(JsonNode::isObject).map(this::followed)
                .map(each -> new Api.Body(each.path("required").asBoolean(), content(each.path("content"))));
        return new Api.Endpoint(operation.path("operationId").asText(), method.toUpperCase(Locale.ROOT), path,
                operation.path("deprecated").asBoolean(), security(operation), inputs(path, item, operation), body,
                answers(operation.path("responses")),
                operation.path("summary").asText() + "\n" + operation.path("description").asText());
    }

    /** A document that declares schemes and requires none anywhere says nothing of who may call. */
    private static boolean tellsSecurity(Document document) {
        return document.root().hasNonNull(SECURITY) || document.root().path("paths").findValue(SECURITY) != null;
    }

    private Optional<Set<Map<String, Set<String>>>> security(JsonNode operation) {
        if (!tellsSecurity) {
            return Optional.empty();
        }
        Set<Map<String, Set<String>>> alternatives = new LinkedHashSet<>();
        (operation.has(SECURITY) ? operation.get(SECURITY) : document.root().path(SECURITY)).forEach(way -> {
            Map<String, Set<String>> schemes = new TreeMap<>();
            way.properties().forEach(scheme -> {
                Set<String> scopes = schemes.computeIfAbsent(kind(document, scheme.getKey()), kind -> new TreeSet<>());
                scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
            });
            alternatives.add(schemes);
        });
        return Optional.of(alternatives.isEmpty() ? Set.of(Map.of()) : alternatives);
    }

    /** The name of a scheme is chosen freely; what it is stands in its type. */
    public static String kind(Document document, String scheme) {
        JsonNode declared = followed(document, document.root().path("components").path("securitySchemes").path(scheme));
        String type = declared.path("type").asText();
        return switch (type) {
            case "http" -> "http " + declared.path("scheme").asText().toLowerCase(Locale.ROOT);
            case "apiKey" -> "key in " + declared.path("in").asText() + " " + declared.path("name").asText();
            default -> type.isEmpty() ? scheme : type;
        };
    }

    private Map<String, Api.Input> inputs(String path, JsonNode item, JsonNode operation) {
        List<String> numbered = new ArrayList<>();
        for (Matcher name = IN_BRACES.matcher(path); name.find();) {
            numbered.add(name.group(1));
        }
        Map<String, Api.Input> inputs = new LinkedHashMap<>();
        for (JsonNode owner : List.of(item, operation)) {
            for (JsonNode each : owner.path("parameters")) {
                Api.Input input = input(followed(each));
                if (input.in().equals("header") && IGNORED_HEADERS.contains(input.name().toLowerCase(Locale.ROOT))) {
                    continue;
                }
                String key = input.in().equals("path") ? "path " + (numbered.indexOf(input.name()) + 1)
                        : input.in() + " " + (input.in().equals("header") ? input.name().toLowerCase(Locale.ROOT) : input.name());
                inputs.put(key, input);
            }
        }
        return inputs;
    }

    private Api.Input input(JsonNode parameter) {
        String in = parameter.path("in").asText();
        String style = parameter.path("style").asText(in.equals("query") || in.equals("cookie") ? "form" : "simple");
        boolean explode = parameter.path("explode").asBoolean(style.equals("form"));
        JsonNode schema = parameter.has("schema") ? parameter.get("schema")
                : content(parameter.path("content")).values().stream().findFirst().orElse(ANYTHING);
        return new Api.Input(parameter.path("name").asText(), in, in.equals("path") || parameter.path("required").asBoolean(),
                parameter.path("deprecated").asBoolean(), style + (explode ? ", one by one" : ", joined"), schema);
    }

    private Map<String, Api.Answer> answers(JsonNode responses) {
        Map<String, Api.Answer> answers = new LinkedHashMap<>();
        responses.properties().forEach(response -> {
            String status = response.getKey().toUpperCase(Locale.ROOT);
            if (!status.equals("DEFAULT")) {
                answers.put(status, answer(followed(response.getValue())));
            }
        });
        // What is true by default is true of every failure that is not told apart.
        JsonNode otherwise = responses.path("default");
        if (otherwise.isObject()) {
            answers.putIfAbsent("4XX", answer(followed(otherwise)));
            answers.putIfAbsent("5XX", answer(followed(otherwise)));
        }
        return answers;
    }

    private Api.Answer answer(JsonNode response) {
        Map<String, Api.Input> headers = new LinkedHashMap<>();
        response.path("headers").properties().forEach(header -> {
            JsonNode told = followed(header.getValue());
            headers.put(header.getKey().toLowerCase(Locale.ROOT), new Api.Input(header.getKey(), "header",
                    told.path("required").asBoolean(), told.path("deprecated").asBoolean(), "", told.path("schema")));
        });
        return new Api.Answer(headers, content(response.path("content")));
    }

    private static Map<String, JsonNode> content(JsonNode content) {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        content.properties().forEach(type -> {
            String name = type.getKey().toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
            schemas.put(name, type.getValue().path("schema").isObject() ? type.getValue().get("schema") : ANYTHING);
        });
        return schemas;
    }

    private JsonNode followed(JsonNode node) {
        return followed(document, node);
    }

    /** Follows the references of anything but a schema. */
    public static JsonNode followed(Document document, JsonNode node) {
        JsonNode target = node;
        for (int steps = 0; target.path(References.REF).isTextual(); steps++) {
            if (steps == SchemaFlattener.LONGEST) {
                throw SchemaFlattener.endless(document, node.get(References.REF).textValue());
            }
            target = document.at(target.get(References.REF).asText());
        }
        return target;
    }
}
