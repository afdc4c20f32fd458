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

/** Asks operations for what they have to do, and with what they have to refuse, each in an organization of its own. */
final class Sweep {

    private final Sandbox sandbox;
    private final Function<ApiRequest, ApiResponse> api;
    private final ContractCheck check = new ContractCheck(Caller.CONTRACT);
    private final Map<String, RequestDraft> good = new LinkedHashMap<>();

    /** Creates a sweep that arranges things in {@code sandbox} and asks {@code api}, which mostly is that sandbox. */
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
        Sent success = arranged(operation);
        good.put(operation.id(), success.draft());
        List<Finding> broken = check.checkResponse(operation, success.response()).violations();
        return broken.isEmpty() ? Optional.empty() : Optional.of(operation.id() + ": the response breaks the contract at "
                + broken.get(0).place() + ": expected " + broken.get(0).expected() + ", was " + broken.get(0).actual());
    }

    /** Returns what is wrong with the responses to requests with this mistake. */
    List<String> refusals(Operation operation, Mistake mistake) {
        List<String> complaints = new ArrayList<>();
        for (InvalidRequest trial : trials(operation, mistake)) {
            trial.complaint(api.apply(trial.draft().request()), check).ifPresent(complaints::add);
        }
        return complaints;
    }

    /** Returns the requests with this mistake; what stands in several forms of a body at the same place is tried in one. */
    Collection<InvalidRequest> trials(Operation operation, Mistake mistake) {
        RequestDraft draft = good.computeIfAbsent(operation.id(), id -> arranged(operation).draft());
        Map<String, InvalidRequest> trials = new LinkedHashMap<>();
        mistake.in(draft, spots(operation)).forEach(trial -> trials.putIfAbsent(trial.what(), trial));
        return trials.values();
    }

    /** Returns where an id in the body that is nobody's is taken, or refused by another name. */
    List<String> nobodys(Operation operation) {
        return spots(operation).stream().filter(Sweep::isId).flatMap(spot -> nobodys(operation, spot).stream()).toList();
    }

    private Optional<String> nobodys(Operation operation, BodyPlace spot) {
        String id = SampleValues.plain().smallest(spot.field(), spot.view()).asText();
        JsonNode with = spot.with().apply(Json.NODES.textNode(id));
        Caller caller = new Caller(sandbox);
        ObjectNode more = SweepSetup.prepare(operation.id(), caller);
        SmallestRequest request = new SmallestRequest(caller, operation, draft -> {
            RequestDraft longer = draft.withMore(more);
            return longer.withBody(spot.top(with, longer.body().orElseThrow()));
        });
        Optional<ApiResponse> response = request.find(api, each -> succeeded(each)
                || each.status() < 500 && (each.text().contains(id) || each.text().contains(spot.field()))).map(Sent::response);
        String came = response.filter(Sweep::succeeded).map(taken -> taken.status() + " " + taken.text())
                .orElse(response.isPresent() ? "" : request.lastWords().strip());
        return came.isEmpty() ? Optional.empty() : Optional.of(operation.id() + ", " + spot.place() + " as " + id
                + ": expected a refusal that names it; came " + came);
    }

    /** An id by its schema; those of other systems, such as a project of a warehouse, may be any text. */
    private static boolean isId(BodyPlace spot) {
        return spot.view().keyword("format").asText().equals("uuid")
                || List.of("a member id", "a UUID or a urlId").contains(spot.view().keyword("title").asText());
    }

    /** Returns whether a request succeeds without what {@link SweepSetup} holds for the operation. */
    boolean succeedsAlone(Operation operation) {
        SmallestRequest request = new SmallestRequest(new Caller(sandbox), operation, UnaryOperator.identity());
        return request.find(api, Sweep::succeeded).isPresent();
    }

    private Sent arranged(Operation operation) {
        Caller caller = new Caller(sandbox);
        ObjectNode more = SweepSetup.prepare(operation.id(), caller);
        SmallestRequest request = new SmallestRequest(caller, operation, draft -> draft.withMore(more));
        return request.find(api, Sweep::succeeded).orElseThrow(() -> new AssertionError("No request to " + operation.id()
                + " succeeds. The last answers were" + request.lastWords()
                + "\nMake its module take what the contract allows, or set up in SweepSetup what it needs."));
    }

    private static boolean succeeded(ApiResponse response) {
        return response.status() < 300;
    }

    private static List<BodyPlace> spots(Operation operation) {
        return RequestDraft.schema(operation).map(part -> BodyPlace.of(SchemaView.of(part.document()), SampleValues.plain()))
                .orElse(List.of());
    }
}
