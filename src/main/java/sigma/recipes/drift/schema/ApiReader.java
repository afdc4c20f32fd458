package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.MediaTypeName;
import sigma.recipes.drift.document.PathTemplate;
import sigma.recipes.drift.document.StatusRange;

/** Reads the operations of a document. */
public final class ApiReader {

    private final Document document;
    private final InputReader inputs;
    private final ServerReader servers = new ServerReader();
    private final List<Api.Endpoint> endpoints = new ArrayList<>();
    private final List<Api.Endpoint> received = new ArrayList<>();
    private final Map<String, Api.Flow> flows = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();

    private ApiReader(Document document, Schemas schemas) {
        this.document = document;
        this.inputs = new InputReader(document, schemas);
    }

    /** Returns the API that a document describes; {@code schemas} reads its schemas. */
    static Api read(Document document, Schemas schemas) {
        ApiReader reader = new ApiReader(document, schemas);
        document.roots().forEach(reader::file);
        return new Api(List.copyOf(reader.endpoints), List.copyOf(reader.received), reader.servers.servers(), reader.flows, Set.copyOf(reader.unread));
    }

    private void file(JsonNode root) {
        SecurityReader security = new SecurityReader(document, root);
        root.path("paths").properties().forEach(path -> {
            JsonNode item = document.pathItem(path.getValue());
            if (!Document.isReadable(item)) {
                unread.add(PathTemplate.withoutNames(servers.bases(root).get(0) + path.getKey()));
                return;
            }
            Document.METHODS.stream().filter(item::hasNonNull).forEach(method ->
                    operation(root, path.getKey(), method, item, item.get(method), security));
            item.path("additionalOperations").properties().forEach(operation ->
                    operation(root, path.getKey(), operation.getKey(), item, operation.getValue(), security));
        });
        received("webhook", root.path("webhooks"), security);
        security.addFlows(flows);
    }

    /** Reads the requests that the API sends to clients, which have a name instead of an address. */
    private void received(String kind, JsonNode items, SecurityReader security) {
        items.properties().forEach(named -> {
            JsonNode item = document.pathItem(named.getValue());
            Document.METHODS.stream().filter(method -> item.path(method).isObject()).forEach(method -> {
                JsonNode operation = document.followed(item.get(method));
                if (Document.isReadable(operation)) {
                    received.add(endpoint(method.toUpperCase(Locale.ROOT), List.of(kind + " " + named.getKey()), item, operation, security));
                }
            });
        });
    }

    private void operation(JsonNode root, String path, String method, JsonNode item, JsonNode reference, SecurityReader security) {
        JsonNode operation = document.followed(reference);
        List<String> paths = servers.bases(operation, item, root).stream().map(base -> base + path).toList();
        String address = paths.get(0);
        if (Document.isReadable(operation)) {
            endpoints.add(endpoint(method.toUpperCase(Locale.ROOT), paths, item, operation, security));
            operation.path("callbacks").properties().forEach(callback ->
                    received(address + " " + method + " callback " + callback.getKey(), document.followed(callback.getValue()), security));
        } else {
            unread.add(method.toUpperCase(Locale.ROOT) + " " + PathTemplate.withoutNames(address));
        }
    }

    private Api.Endpoint endpoint(String method, List<String> paths, JsonNode item, JsonNode operation, SecurityReader security) {
        Set<String> open = new HashSet<>();
        Set<String> ignored = new HashSet<>();
        Map<String, Api.Input> parameters = inputs.of(paths.get(0), List.of(item, operation), open, ignored);
        Optional<Api.Body> body = body(operation.path("requestBody"), open);
        Map<String, Api.Response> responses = responses(operation.path("responses"), open);
        return new Api.Endpoint(operation.path("operationId").asText(), method, paths.get(0), paths.subList(1, paths.size()), operation.path("deprecated").asBoolean(),
                security.of(operation), parameters, body, responses,
                text(operation), tags(operation), Set.copyOf(open), Set.copyOf(ignored));
    }

    /** White space and line ends depend on the notation of a text. */
    private static String text(JsonNode operation) {
        return (operation.path("summary").asText() + " " + operation.path("description").asText()).replaceAll("\\s+", " ").strip();
    }

    private static Set<String> tags(JsonNode operation) {
        return operation.path("tags").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private Optional<Api.Body> body(JsonNode reference, Set<String> open) {
        if (!reference.isObject()) {
            return Optional.empty();
        }
        JsonNode body = document.followed(reference);
        if (!Document.isReadable(body) || !Document.isReadable(body.path("content"))) {
            open.add(Api.Endpoint.BODY);
            return Optional.empty();
        }
        return Optional.of(new Api.Body(body.path("required").asBoolean(), content(document, body.path("content")), inputs.encodings(body.path("content"))));
    }

    private Map<String, Api.Response> responses(JsonNode declared, Set<String> open) {
        Map<String, Api.Response> responses = new LinkedHashMap<>();
        if (!Document.isReadable(declared)) {
            open.add(Api.Endpoint.RESPONSES);
            return responses;
        }
        declared.properties().forEach(response -> {
            String status = response.getKey().toUpperCase(Locale.ROOT);
            if (!status.equals("DEFAULT") && !status.startsWith("X-")) {
                responses.put(status, response(status, document.followed(response.getValue()), open));
            }
        });
        // The default applies to every status without a description of its own; if there is a success, it describes errors.
        JsonNode otherwise = declared.path("default");
        if (otherwise.isObject()) {
            boolean onlyErrors = responses.keySet().stream().anyMatch(status -> !StatusRange.isError(status));
            for (String range : onlyErrors ? List.of("4XX", "5XX") : List.of("2XX", "4XX", "5XX")) {
                if (!responses.containsKey(range)) {
                    responses.put(range, response(range, document.followed(otherwise), open));
                }
            }
        }
        return responses;
    }

    private Api.Response response(String status, JsonNode response, Set<String> open) {
        if (!Document.isReadable(response) || !Document.isReadable(response.path("content"))) {
            open.add(status);
            return new Api.Response(Map.of(), Map.of());
        }
        Map<String, Api.Input> headers = new LinkedHashMap<>();
        if (!Document.isReadable(response.path("headers"))) {
            open.add(status + Api.Endpoint.HEADERS);
        } else {
            response.path("headers").properties().forEach(header -> header(status, header.getKey(), document.followed(header.getValue()), headers, open));
        }
        return new Api.Response(headers, content(document, response.path("content")));
    }

    private void header(String status, String name, JsonNode header, Map<String, Api.Input> headers, Set<String> open) {
        if (name.equalsIgnoreCase("content-type")) {
            return;
        }
        if (!Document.isReadable(header)) {
            open.add(status + Api.Endpoint.HEADERS);
            return;
        }
        headers.put(name.toLowerCase(Locale.ROOT), new Api.Input(name, "header",
                header.path("required").asBoolean(), header.path("deprecated").asBoolean(), "", schemaOf(document, header)));
    }

    /** Returns the schema of a parameter or header, which may be that of its only media type. */
    static JsonNode schemaOf(Document document, JsonNode parameter) {
        return parameter.has("schema") ? parameter.get("schema")
                : content(document, parameter.path("content")).values().stream().findFirst().orElse(Schemas.ANYTHING);
    }

    /** Returns the schemas of a content by media type, which is in lower case and without its character set. */
    static Map<String, JsonNode> content(Document document, JsonNode content) {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        content.properties().forEach(type -> {
            schemas.put(MediaTypeName.of(type.getKey()), schema(document.followed(type.getValue())));
        });
        return schemas;
    }

    private static JsonNode schema(JsonNode mediaType) {
        if (!Document.isReadable(mediaType)) {
            return mediaType;
        }
        JsonNode schema = mediaType.path("schema");
        JsonNode item = mediaType.path("itemSchema");
        if (!schema.isObject() && item.isObject()) {
            return JsonNodeFactory.instance.objectNode().put("type", "array").set("items", item);
        }
        return schema.isObject() ? schema : Schemas.ANYTHING;
    }
}
