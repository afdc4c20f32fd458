package sigma.recipes.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sigma.recipes.contract.ApiRequest;
import sigma.recipes.contract.ApiResponse;
import sigma.recipes.contract.ContractCheck;
import sigma.recipes.contract.Finding;
import sigma.recipes.contract.Operation;

/** Asks operations for what they have to do, and with what they have to refuse, each in an organization of its own. */
final class Sweep {

    private final Sandbox sandbox;
    private final Function<ApiRequest, ApiResponse> api;
    private final ContractCheck check = new ContractCheck(Caller.CONTRACT);
    private final Map<String, Draft> good = new LinkedHashMap<>();

    /** Creates a sweep that arranges things in {@code sandbox} and asks {@code api}, which mostly is that sandbox. */
    Sweep(Sandbox sandbox, Function<ApiRequest, ApiResponse> api) {
        this.sandbox = sandbox;
        this.api = api;
    }

    /**
     * Returns what is wrong with the answer to the smallest request, or nothing.
     *
     * @throws AssertionError where no request succeeds
     */
    Optional<String> success(Operation operation) {
        SmallestRequest.Success success = arranged(operation);
        good.put(operation.id(), success.draft());
        List<Finding> broken = check.checkResponse(operation, success.answer()).violations();
        return broken.isEmpty() ? Optional.empty() : Optional.of(operation.id() + ": the answer breaks the contract at "
                + broken.get(0).place() + ": expected " + broken.get(0).expected() + ", was " + broken.get(0).actual());
    }

    /** Returns what is wrong with the answers to requests with this mistake. */
    List<String> refusals(Operation operation, Mistake mistake) {
        List<String> complaints = new ArrayList<>();
        for (Trial trial : trials(operation, mistake)) {
            trial.complaint(api.apply(trial.draft().request()), check).ifPresent(complaints::add);
        }
        return complaints;
    }

    List<Trial> trials(Operation operation, Mistake mistake) {
        Draft draft = good.computeIfAbsent(operation.id(), id -> arranged(operation).draft());
        List<Spot> spots = Draft.schema(operation).map(part -> Spot.of(SchemaView.of(part.document()), SampleValues.plain())).orElse(List.of());
        return mistake.in(draft, spots).stream().filter(trial -> trial.isMistake(check)).toList();
    }

    /** Tells whether a request succeeds without what {@link Arrangements} holds for the operation. */
    boolean succeedsAlone(Operation operation) {
        try {
            SmallestRequest.find(new Caller(sandbox), operation, Json.object(), api);
            return true;
        } catch (AssertionError none) {
            return false;
        }
    }

    private SmallestRequest.Success arranged(Operation operation) {
        Caller caller = new Caller(sandbox);
        return SmallestRequest.find(caller, operation, Arrangements.prepare(operation.id(), caller), api);
    }
}
