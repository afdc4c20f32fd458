package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.sandbox.json.Json;

/**
 * Finds the smallest request with a wanted response: it has only the parts that the contract requires; for each text and id it
 * has the first value of the organization under that name that results in the response.
 */
final class SmallestRequest {

    private static final int MOST_TRIES = 2_000;

    private final Caller caller;
    private final Operation operation;
    private final UnaryOperator<RequestDraft> finish;
    private final KnownValues known;
    private final Map<String, List<String>> offers = new LinkedHashMap<>();
    private final Map<String, Integer> chosen = new LinkedHashMap<>();
    private final Set<String> others = new LinkedHashSet<>();

    /** Creates a search; {@code finish} turns the smallest request into the one that is sent. */
    SmallestRequest(Caller caller, Operation operation, UnaryOperator<RequestDraft> finish) {
        this.caller = caller;
        this.operation = operation;
        this.finish = finish;
        this.known = new KnownValues(caller.organization);
    }

    /** A request and its response. */
    record Sent(RequestDraft draft, ApiResponse response) {
    }

    /** Sends requests until a response matches; returns empty if none does. */
    Optional<Sent> find(Function<ApiRequest, ApiResponse> api, Predicate<ApiResponse> wanted) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            RequestDraft draft = draft();
            ApiResponse response = api.apply(draft.request());
            if (wanted.test(response)) {
                return Optional.of(new Sent(draft, response));
            }
            others.add(response.status() + " " + response.text().replaceFirst("\"requestId\":\"[^\"]*\",", ""));
            if (!next()) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Returns the last unwanted responses, one per line. */
    String lastResponses() {
        return others.stream().skip(Math.max(0, others.size() - 3)).map(response -> "\n  " + response).collect(Collectors.joining());
    }

    private RequestDraft draft() {
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.required()) {
                SchemaView view = SchemaView.of(parameter.schema().document());
                JsonNode value = values(parameter.in() + " ").smallest(parameter.name(), view);
                (parameter.in().equals("path") ? path : query).put(parameter.name(), value.asText());
            }
        }
        Optional<JsonNode> body = RequestDraft.schema(operation)
                .map(part -> values("body ").smallest("", SchemaView.of(part.document())));
        return finish.apply(new RequestDraft(operation, path, query, body, Optional.of(caller.token())));
    }

    private SampleValues values(String where) {
        return new SampleValues((name, view) -> view.type().filter("string"::equals).map(text -> {
            List<String> candidates = offers.computeIfAbsent(where + name, unseen -> candidates(name, view));
            return Json.NODES.textNode(candidates.get(chosen.computeIfAbsent(where + name, unseen -> 0)));
        }));
    }

    /**
     * Advances to the next combination of values, in which the first name, of the path, changes fastest; returns whether there
     * is one.
     */
    private boolean next() {
        for (String name : List.copyOf(chosen.keySet())) {
            int following = chosen.get(name) + 1;
            if (following < offers.get(name).size()) {
                chosen.put(name, following);
                return true;
            }
            chosen.put(name, 0);
        }
        return false;
    }

    /** An id must exist; for any other text a new value is tried first, then existing ones. */
    private List<String> candidates(String name, SchemaView view) {
        String unknown = SampleValues.plain().smallest(name, view).textValue();
        Set<String> candidates = new LinkedHashSet<>();
        if (!KnownValues.isId(name)) {
            candidates.add(unknown);
        }
        candidates.addAll(known.of(name));
        candidates.add(unknown);
        return List.copyOf(candidates);
    }
}
