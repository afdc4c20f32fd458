package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.sandbox.SmallestRequest.Sent;
import sigma.recipes.sandbox.json.Json;

/** Calls operations with valid requests and with requests that they must refuse, each in a separate organization. */
final class Sweep {

    private final Sandbox sandbox;
    private final Function<ApiRequest, ApiResponse> api;
    private final ContractCheck check = new ContractCheck(Caller.CONTRACT);
    private final Map<String, RequestDraft> good = new LinkedHashMap<>();

    /** Creates a sweep that prepares organizations in {@code sandbox} and calls {@code api}, usually the same sandbox. */
    Sweep(Sandbox sandbox, Function<ApiRequest, ApiResponse> api) {
        this.sandbox = sandbox;
        this.api = api;
    }

    /**
     * Returns what is wrong with the response to the smallest request, or nothing.
     *
     * @throws AssertionError if no request succeeds
     */
    Optional<String> success(Operation operation) {
        Sent success = prepared(operation);
        good.put(operation.id(), success.draft());
        List<Finding> broken = check.checkResponse(operation, success.response()).violations();
        return broken.isEmpty() ? Optional.empty() : Optional.of(operation.id() + ": the response breaks the contract at "
                + broken.get(0).place() + ": expected " + broken.get(0).expected() + ", was " + broken.get(0).actual());
    }

    /** Returns what is wrong with the responses to requests with this kind of error. */
    List<String> refusals(Operation operation, RequestError mistake) {
        List<String> problems = new ArrayList<>();
        for (InvalidRequest trial : requests(operation, mistake)) {
            trial.problem(api.apply(trial.draft().request()), check).ifPresent(problems::add);
        }
        return problems;
    }

    /** Returns the requests with this kind of error; a place that occurs in several variants of a body is tried in one. */
    Collection<InvalidRequest> requests(Operation operation, RequestError mistake) {
        RequestDraft draft = good.computeIfAbsent(operation.id(), id -> prepared(operation).draft());
        Map<String, InvalidRequest> requests = new LinkedHashMap<>();
        mistake.in(draft, places(operation)).forEach(trial -> requests.putIfAbsent(trial.what(), trial));
        return requests.values();
    }

    /** Returns the places where an unknown id in the body is accepted, or refused without naming it. */
    List<String> unknownIds(Operation operation) {
        return places(operation).stream().filter(place -> IdPlace.isId(place.view()))
                .flatMap(place -> unknownIds(operation, place).stream()).toList();
    }

    private Optional<String> unknownIds(Operation operation, BodyPlace place) {
        String id = SampleValues.plain().smallest(place.field(), place.view()).asText();
        JsonNode with = place.with().apply(Json.NODES.textNode(id));
        Caller caller = new Caller(sandbox);
        ObjectNode more = SweepSetup.prepare(operation.id(), caller);
        SmallestRequest request = new SmallestRequest(caller, operation, draft -> {
            RequestDraft longer = draft.withMore(more);
            return longer.withBody(place.top(with, longer.body().orElseThrow()));
        });
        Optional<ApiResponse> response = request.find(api, each -> succeeded(each)
                || each.status() < 500 && (each.text().contains(id) || each.text().contains(place.field()))).map(Sent::response);
        String came = response.filter(Sweep::succeeded).map(taken -> taken.status() + " " + taken.text())
                .orElse(response.isPresent() ? "" : request.lastResponses().strip());
        return came.isEmpty() ? Optional.empty() : Optional.of(operation.id() + ", " + place.place() + " as " + id
                + ": expected a refusal that names it; came " + came);
    }

    /** Returns whether a request succeeds without the entry of {@link SweepSetup} for the operation. */
    boolean succeedsWithoutSetup(Operation operation) {
        SmallestRequest request = new SmallestRequest(new Caller(sandbox), operation, UnaryOperator.identity());
        return request.find(api, Sweep::succeeded).isPresent();
    }

    private Sent prepared(Operation operation) {
        Caller caller = new Caller(sandbox);
        ObjectNode more = SweepSetup.prepare(operation.id(), caller);
        SmallestRequest request = new SmallestRequest(caller, operation, draft -> draft.withMore(more));
        return request.find(api, Sweep::succeeded).orElseThrow(() -> new AssertionError("No request to " + operation.id()
                + " succeeds. The last responses were" + request.lastResponses()
                + "\nMake its module accept what the contract allows, or prepare in SweepSetup what it needs."));
    }

    private static boolean succeeded(ApiResponse response) {
        return response.status() < 300;
    }

    private static List<BodyPlace> places(Operation operation) {
        return RequestDraft.schema(operation).map(part -> BodyPlace.of(SchemaView.of(part.document()), SampleValues.plain()))
                .orElse(List.of());
    }
}
