package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sigma.recipes.contract.ApiRequest;
import sigma.recipes.contract.ApiResponse;
import sigma.recipes.contract.Operation;

/**
 * Finds the smallest request that an organization takes: only what the contract requires, and for each text and id the
 * first value that leads to a success, out of those that the organization has under that name.
 */
final class SmallestRequest {

    private static final int MOST_TRIES = 2_000;

    private final Caller caller;
    private final Operation operation;
    private final ObjectNode more;
    private final KnownValues known;
    private final Map<String, List<String>> offers = new LinkedHashMap<>();
    private final Map<String, Integer> chosen = new LinkedHashMap<>();
    private final Map<String, Integer> refusals = new LinkedHashMap<>();

    private SmallestRequest(Caller caller, Operation operation, ObjectNode more) {
        this.caller = caller;
        this.operation = operation;
        this.more = more;
        this.known = new KnownValues(caller.organization);
    }

    /**
     * Sends requests until one succeeds.
     *
     * @param more fields of the body that the contract does not require, but the operation does; empty for most
     * @return the request and its answer
     * @throws AssertionError where none of the organization's values leads to a success; tells the refusals
     */
    static Success find(Caller caller, Operation operation, ObjectNode more, Function<ApiRequest, ApiResponse> api) {
        return new SmallestRequest(caller, operation, more).find(api);
    }

    /** A request that was taken, and its answer. */
    record Success(Draft draft, ApiResponse answer) {
    }

    private Success find(Function<ApiRequest, ApiResponse> api) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Draft draft = draft();
            ApiResponse answer = api.apply(draft.request());
            if (answer.status() < 300) {
                return new Success(draft, answer);
            }
            refusals.merge(answer.status() + " " + answer.text().replaceFirst("\"requestId\":\"[^\"]*\",", ""), 1, Integer::sum);
            if (!next()) {
                break;
            }
        }
        throw new AssertionError("No request to " + operation.id() + " succeeds. The last answers were\n  "
                + refusals.keySet().stream().skip(Math.max(0, refusals.size() - 3)).collect(Collectors.joining("\n  "))
                + "\nMake its module take what the contract allows, or arrange in Arrangements what it needs.");
    }

    private Draft draft() {
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.required()) {
                JsonNode value = values(parameter.in() + " ").smallest(parameter.name(), SchemaView.of(parameter.schema().document()));
                (parameter.in().equals("path") ? path : query).put(parameter.name(), value.asText());
            }
        }
        Optional<JsonNode> body = Draft.schema(operation).map(part -> {
            JsonNode smallest = values("body ").smallest("", SchemaView.of(part.document()));
            return smallest.isObject() ? ((ObjectNode) smallest).setAll(more) : smallest;
        });
        return new Draft(operation, path, query, body, Optional.of(caller.token()));
    }

    private SampleValues values(String where) {
        return new SampleValues((name, view) -> view.type().filter("string"::equals).map(text -> {
            List<String> offered = offers.computeIfAbsent(where + name, unseen -> offered(name, view));
            return Json.NODES.textNode(offered.get(chosen.computeIfAbsent(where + name, unseen -> 0)));
        }));
    }

    /** Goes on to the next combination of values, the last name fastest; returns whether there is one. */
    private boolean next() {
        List<String> names = new ArrayList<>(chosen.keySet());
        for (int i = names.size() - 1; i >= 0; i--) {
            int following = chosen.get(names.get(i)) + 1;
            if (following < offers.get(names.get(i)).size()) {
                chosen.put(names.get(i), following);
                return true;
            }
            chosen.put(names.get(i), 0);
        }
        return false;
    }

    /** An id has to be one that is there; any other text is a new one first, then those that are there. */
    private List<String> offered(String name, SchemaView view) {
        String unknown = SampleValues.plain().smallest(name, view).textValue();
        Set<String> offered = new LinkedHashSet<>();
        if (!KnownValues.isId(name)) {
            offered.add(unknown);
        }
        offered.addAll(known.of(name));
        offered.add(unknown);
        return List.copyOf(offered);
    }
}
