package sigma.recipes.drift.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.contract.source.ContractFiles;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.PathTemplate;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.SecurityReader;
import sigma.recipes.drift.update.files.ContractFileTree;
import sigma.recipes.drift.update.files.NewParts;
import sigma.recipes.drift.update.schema.SchemaNodes;
import sigma.recipes.drift.update.schema.SchemaWriter;

/** Writes operations, parameters, bodies and responses of a published document in the style of the contract. */
final class OperationWriter {

    private static final Map<String, String> PHRASES = Map.of("200", "OK", "201", "Created", "202", "Accepted", "204", "No content");
    private static final String PARAMETERS = "parameters.yaml";
    private static final String ERROR = "responses.yaml#/Error";
    private static final String SCHEMA = "schema";
    private static final String CONTENT = "content";
    private static final String SECURITY = "security";

    private final ContractFileTree files;
    private final SchemaWriter sent;
    private final SchemaWriter received;
    private final boolean atParts;

    /**
     * Creates a writer; {@code sent} writes schemas of requests, {@code received} those of responses. Media types with one schema
     * share it if {@code atParts}.
     */
    OperationWriter(ContractFileTree files, SchemaWriter sent, SchemaWriter received, boolean atParts) {
        this.files = files;
        this.sent = sent;
        this.received = received;
        this.atParts = atParts;
    }

    SchemaWriter schemas(Direction direction) {
        return direction == Direction.RESPONSE ? received : sent;
    }

    /** Returns the id of an operation, or one derived from its method and path. */
    static String id(Api.Endpoint published) {
        StringBuilder id = new StringBuilder(published.method().toLowerCase(Locale.ROOT));
        for (String word : PathTemplate.withoutNames(published.path()).split("[^A-Za-z0-9]+")) {
            id.append(SchemaWriter.capital(word));
        }
        return published.id().isEmpty() ? id.toString() : published.id();
    }

    /** Sets the credentials of an operation to those of the published one, unless the contract has no name for a kind of credentials. */
    void security(ObjectNode operation, Api.Endpoint published) {
        Document contract = files.document();
        Map<String, String> schemes = new HashMap<>();
        contract.root().at("/components/securitySchemes").properties().forEach(scheme ->
                schemes.put(SecurityReader.kind(contract, contract.root(), scheme.getKey()), scheme.getKey()));
        published.security().filter(ways -> ways.stream().allMatch(way -> schemes.keySet().containsAll(way.keySet()))).ifPresent(ways -> {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            ways.stream().filter(way -> ways.size() > 1 || !way.isEmpty()).forEach(way -> {
                ObjectNode together = all.addObject();
                way.forEach((kind, scopes) -> scopes.forEach(together.putArray(schemes.get(kind))::add));
            });
            operation.set(SECURITY, all);
            if (all.equals(contract.root().path(SECURITY))) {
                operation.remove(SECURITY);
            }
        });
    }

    /** Adds an operation to a path, with a placeholder for the summary. Path parameters belong to the path if it is new. */
    void add(ObjectNode item, String path, Api.Endpoint published) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.put("operationId", id(published));
        operation.put("summary", ContractFiles.TO_BE_WRITTEN + ": what " + id(published) + " does");
        SchemaNodes.flag(operation, "deprecated", published.deprecated());
        security(operation, published);
        boolean fresh = item.isEmpty();
        published.inputs().forEach((key, input) -> {
            JsonNode parameter = parameter(key, input, path);
            if (fresh && input.in().equals("path")) {
                item.withArrayProperty("parameters").add(parameter);
            } else if (item.path("parameters").valueStream().noneMatch(parameter::equals)) {
                operation.withArrayProperty("parameters").add(parameter);
            }
        });
        published.body().ifPresent(body -> operation.set("requestBody", body(body)));
        ObjectNode responses = operation.putObject("responses");
        published.responses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                responses.set(status, response(status, response));
            }
        });
        responses.set("4XX", NewParts.reference(ERROR));
        responses.set("5XX", NewParts.reference(ERROR));
        item.set(published.method().toLowerCase(Locale.ROOT), operation);
    }

    /** Returns a parameter, or a reference to an existing one; {@code key} is its key among the inputs, such as {@code path 1}. */
    JsonNode parameter(String key, Api.Input published, String path) {
        String name = published.in().equals("path") ? nameAt(key, path, published.name()) : published.name();
        return same(name, published).map(NewParts::reference).orElseGet(() -> {
            ObjectNode parameter = JsonNodeFactory.instance.objectNode().put("name", name).put("in", published.in());
            SchemaNodes.flag(parameter, "required", published.required());
            SchemaNodes.flag(parameter, "deprecated", published.deprecated());
            style(parameter, published);
            parameter.set(SCHEMA, sent.of(published.schema(), name));
            return parameter;
        });
    }

    /** Writes the style of several values, unless it is the default. */
    static void style(ObjectNode parameter, Api.Input published) {
        String usual = published.in().equals("query") || published.in().equals("cookie") ? "form" : "simple";
        String style = published.style().replaceFirst(", .*", "");
        boolean explode = published.style().endsWith("one by one");
        SchemaNodes.text(parameter, "style", style.equals(usual) ? "" : style);
        if (explode == style.equals("form")) {
            parameter.remove("explode");
        } else {
            parameter.put("explode", explode);
        }
    }

    ObjectNode body(Api.Body published) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        SchemaNodes.flag(body, "required", published.required());
        published.content().forEach((type, schema) -> body.withObjectProperty(CONTENT).set(type, content(schema, Direction.REQUEST)));
        return body;
    }

    /** Adds a media type to a body or a response, unless it is there. */
    void addMediaType(ObjectNode holder, String type, Map<String, JsonNode> published, Direction direction) {
        if (!holder.path(CONTENT).has(type)) {
            Optional<ObjectNode> same = published.keySet().stream().filter(other -> atParts && !other.equals(type)
                    && schemas(direction).areEqual(published.get(other), published.get(type))).flatMap(other -> MediaTypes.find(holder, other).stream()).findFirst();
            holder.withObjectProperty(CONTENT).set(type, same.map(ObjectNode::deepCopy).orElseGet(() -> content(published.get(type), direction)));
        }
    }

    private ObjectNode content(JsonNode published, Direction direction) {
        return JsonNodeFactory.instance.objectNode().set(SCHEMA, schemas(direction).whole(published, direction == Direction.REQUEST ? "Request" : "Response"));
    }

    ObjectNode response(String status, Api.Response published) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.put("description", PHRASES.getOrDefault(status, "Done"));
        published.headers().forEach((name, header) -> response.withObjectProperty("headers").set(header.name(), header(header)));
        published.content().forEach((type, schema) -> response.withObjectProperty(CONTENT).set(type, content(schema, Direction.RESPONSE)));
        return response;
    }

    ObjectNode header(Api.Input published) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        SchemaNodes.flag(header, "required", published.required());
        if (published.schema().isObject()) {
            header.set(SCHEMA, received.of(published.schema(), published.name()));
        }
        return header;
    }

    /** A parameter of the contract may list its values more precisely. */
    private Optional<String> same(String name, Api.Input published) {
        return files.trees().getOrDefault(PARAMETERS, JsonNodeFactory.instance.objectNode()).properties().stream()
                .filter(each -> each.getValue().path("name").asText().equals(name)
                        && each.getValue().path("in").asText().equals(published.in())
                        && each.getValue().path("required").asBoolean() == published.required()
                        && each.getValue().path("deprecated").asBoolean() == published.deprecated())
                .filter(each -> sent.comparison().of(each.getValue().path(SCHEMA), published.schema()).stream()
                        .allMatch(difference -> difference.rule().kind().ofDetail()))
                .map(each -> PARAMETERS + Document.IN + "/" + each.getKey()).findFirst();
    }

    private static String nameAt(String key, String path, String otherwise) {
        int place = Integer.parseInt(key.replaceFirst("path ", "")) - 1;
        List<String> names = PathTemplate.names(path);
        return place >= 0 && place < names.size() ? names.get(place) : otherwise;
    }
}
