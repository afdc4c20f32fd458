package sigma.recipes.runbook.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.CallJournal;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.MediaType;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.runbook.earlier.EarlierValues;
import sigma.recipes.runbook.earlier.ObjectNames;

/**
 * Plans the calls of a recipe: it responds to each write itself, and applies the effects of these writes to reads. It
 * replaces the journal, so that no write reaches the network.
 */
public final class PlanJournal implements CallJournal {

    private static final JsonMapper JSON = new JsonMapper();
    private static final URI ROOT = URI.create("");

    private final Contract contract;
    private final SigmaClient client;
    private final EarlierValues values;
    private final Consumer<PlannedChange> changes;
    private final Overlay overlay = new Overlay();
    private final PlannedId ids = new PlannedId();
    private final ObjectNames names;
    private final SchemaExample examples;

    /**
     * Creates a plan.
     *
     * @param client  reads from the organization
     * @param now     the time of the planned changes
     * @param changes receives each write that would be sent
     */
    public PlanJournal(Contract contract, SigmaClient client, Instant now, Consumer<PlannedChange> changes) {
        this.contract = contract;
        this.client = client;
        this.changes = changes;
        values = new EarlierValues(contract, client);
        names = new ObjectNames(contract);
        examples = new SchemaExample(ids::next, now.toString());
    }

    @Override
    public Optional<ApiResponse> earlier(ApiCall call) {
        if (!call.reads()) {
            return Optional.of(held(call));
        }
        String path = path(call);
        if (overlay.isGone(path)) {
            throw new PlanBlocked(call);
        }
        if (PlannedId.isNamedIn(call)) {
            if (isJob(call.operation())) {
                throw new PlanBlocked(call);
            }
            return Optional.of(response(200, overlay.created(path).map(JsonNode.class::cast).or(() -> emptyList(call))
                    .map(base -> overlay.applied(path, base, row -> fits(row, call))).orElseThrow(() -> new PlanBlocked(call))));
        }
        if (!overlay.touches(path)) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>(call.path());
        call.query().forEach(parameter -> parameters.put(parameter.name(), parameter.value()));
        return Optional.of(response(200, overlay.applied(path, tree(client.call(call.operation().id(), parameters, call.body())),
                row -> fits(row, call))));
    }

    @Override
    public void sending(ApiCall call) {
        if (!call.reads()) {
            throw new IllegalStateException("A plan holds every write, and this one was to be sent: " + call.operation().id());
        }
    }

    @Override
    public void received(ApiCall call, ApiResponse response) {
        if (MediaType.isJson(response.mediaType()) && response.stored().isEmpty()) {
            names.learn(tree(response));
        }
    }

    private ApiResponse held(ApiCall call) {
        Optional<JsonNode> before = before(call);
        before.ifPresent(names::learn);
        changes.accept(new PlannedChange(call, before, names));
        JsonNode body = call.body().<JsonNode>map(PlanJournal::withGrantee).orElseGet(MissingNode::getInstance);
        String path = path(call);
        Operation operation = call.operation();
        int status = operation.successes().keySet().stream().min(Integer::compare).orElse(200);
        Optional<SchemaView> schema = success(operation);
        if (schema.isEmpty()) {
            remember(call, path, body);
            return response(status, null);
        }
        JsonNode known = before.filter(JsonNode::isObject).map(now -> merged(now, body)).orElse(body);
        ObjectNode response = examples.of(branch(schema.get(), operation), known.isObject() ? known : JSON.createObjectNode(),
                Set.copyOf(operation.effect().creates()));
        List<String> creates = operation.effect().creates();
        if (operation.method().equals("POST") && !creates.isEmpty()) {
            before.filter(JsonNode::isArray).ifPresent(rows -> replace(path, rows, body));
            overlay.create(path, response.path(creates.get(0)).asText(), response);
        } else {
            remember(call, path, body);
        }
        return response(status, response);
    }

    private Optional<JsonNode> before(ApiCall call) {
        if (PlannedId.isNamedIn(call)) {
            return overlay.created(path(call)).map(JsonNode.class::cast);
        }
        return values.before(call).map(now -> now.isObject() && overlay.touches(path(call)) ? overlay.applied(path(call), now, row -> true) : now);
    }

    private void remember(ApiCall call, String path, JsonNode body) {
        switch (call.operation().method()) {
            case "DELETE" -> {
                overlay.delete(path);
                String id = path.substring(path.lastIndexOf('/') + 1);
                overlay.remove(path.substring(0, path.lastIndexOf('/')), row -> Overlay.names(row, id));
            }
            case "PUT", "PATCH" -> changeMembers(path, body);
            default -> {
                body.path("grants").forEach(grant -> grant(path, grant));
                body.path("assignments").forEach(assignment -> assign(path, assignment));
            }
        }
    }

    /** A team change lists members, and a change of user attributes the values to remove; any other change lists fields. */
    private void changeMembers(String path, JsonNode body) {
        if (body.path("delete").isArray()) {
            body.path("delete").forEach(named -> overlay.remove(path, row -> Overlay.names(row, Overlay.holder(named))));
            return;
        }
        if (!body.path("add").isArray() && !body.path("remove").isArray()) {
            overlay.change(path, body);
            return;
        }
        body.path("add").forEach(id -> overlay.add(path, row(path, JSON.createObjectNode().put("userId", id.asText()))));
        body.path("remove").forEach(id -> overlay.remove(path, row -> Overlay.names(row, id.asText())));
    }

    private void grant(String path, JsonNode grant) {
        ObjectNode known = JSON.createObjectNode();
        grant.path("grantee").properties().forEach(field -> known.set(field.getKey(), field.getValue()));
        String grantee = known.path("memberId").asText(known.path("teamId").asText());
        known.set("permission", grant.path("permission"));
        overlay.remove(path, row -> row.path("memberId").asText().equals(grantee) || row.path("teamId").asText().equals(grantee));
        overlay.add(path, row(path, known));
    }

    /** A grant has the id of its grantee in responses, and an object with the id in a request for a single grant. */
    private static JsonNode withGrantee(JsonNode body) {
        if (!body.path("grantee").isObject()) {
            return body;
        }
        ObjectNode flat = body.deepCopy();
        flat.setAll((ObjectNode) flat.remove("grantee"));
        return flat;
    }

    /** Removes the row that a creation replaces: the earlier grant of the same grantee. */
    private void replace(String path, JsonNode rows, JsonNode grant) {
        String grantee = grant.path("memberId").asText(grant.path("teamId").asText());
        rows.valueStream().filter(row -> Overlay.names(row, grantee)).map(row -> row.path("grantId"))
                .forEach(id -> overlay.remove(path, row -> row.path("grantId").equals(id)));
    }

    /** The value of a user attribute for a member, team or tenant. */
    private void assign(String path, JsonNode assignment) {
        String holder = Overlay.holder(assignment);
        overlay.remove(path, row -> Overlay.names(row, holder));
        overlay.add(path, row(path, assignment.deepCopy()));
    }

    /** Returns a row of the list at a path. */
    private ObjectNode row(String path, ObjectNode known) {
        Optional<SchemaView> row = contract.match("GET", path) instanceof Contract.Match.Found found
                ? success(found.operation()).flatMap(page -> Optional.ofNullable(page.properties().get("entries"))).flatMap(SchemaView::items)
                : Optional.empty();
        return row.map(schema -> examples.of(schema, known, Set.of("grantId"))).orElse(known);
    }

    /** Returns the response of an empty list. */
    private Optional<JsonNode> emptyList(ApiCall call) {
        return success(call.operation()).filter(page -> page.properties().containsKey("entries"))
                .map(page -> examples.of(page, JSON.createObjectNode(), Set.of()));
    }

    private static Optional<SchemaView> success(Operation operation) {
        return operation.successes().values().stream().flatMap(response -> response.content().entrySet().stream())
                .filter(content -> content.getKey().contains("json")).map(Map.Entry::getValue).map(SchemaPart::document).map(SchemaView::of)
                .findFirst();
    }

    /** Returns the branch of a response that describes the created object. */
    private static SchemaView branch(SchemaView response, Operation operation) {
        return response.branches().stream().filter(branch -> operation.effect().creates().stream()
                .anyMatch(field -> branch.properties().containsKey(field))).findFirst().orElse(response);
    }

    /** The result of work that continues after its response is not known in advance. */
    private static boolean isJob(Operation reading) {
        Set<String> fields = success(reading).map(SchemaView::required).orElse(Set.of());
        return fields.contains("status") || fields.contains("state");
    }

    private static JsonNode merged(JsonNode now, JsonNode body) {
        ObjectNode merged = now.deepCopy();
        body.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return merged;
    }

    /** A filter must match the field of the row with the same name; other filters are ignored. */
    private static boolean fits(JsonNode row, ApiCall call) {
        return call.query().stream().allMatch(parameter -> {
            JsonNode field = row.path(parameter.name().equals("exactName") ? "name" : parameter.name());
            return !field.isTextual() || field.asText().equalsIgnoreCase(parameter.value());
        });
    }

    private static String path(ApiCall call) {
        return new ApiCall(call.operation(), call.path(), List.of(), Optional.empty()).uri(ROOT).toString();
    }

    private static JsonNode tree(ApiResponse response) {
        try {
            return JSON.readTree(response.text());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The response is not JSON", broken);
        }
    }

    private static ApiResponse response(int status, JsonNode body) {
        return new ApiResponse(status, body == null ? Map.of() : Map.of("content-type", List.of("application/json")),
                body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
