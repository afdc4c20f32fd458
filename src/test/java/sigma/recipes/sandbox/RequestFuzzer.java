package sigma.recipes.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/**
 * Sends random requests and checks each response: none is a 500, each follows the contract, and a rejected request changes
 * nothing. The same seed sends the same requests.
 */
final class RequestFuzzer {

    /** The number of requests per organization; a new one keeps lists short and members from being locked out. */
    private static final int ROUND = 200;
    private static final int LONGEST_BODY = 1_000;
    private static final int MOST_COMPLAINTS = 10;

    private final Sandbox sandbox;
    private final Function<ApiRequest, ApiResponse> api;
    private final long seed;
    private final List<Operation> operations;
    private final ContractCheck check = new ContractCheck(Caller.CONTRACT);
    private int succeeded;
    private int refused;

    /** Creates a fuzzer of the organizations of {@code sandbox}; {@code api} usually is that sandbox. */
    RequestFuzzer(Sandbox sandbox, Function<ApiRequest, ApiResponse> api, long seed) {
        this.sandbox = sandbox;
        this.api = api;
        this.seed = seed;
        this.operations = Caller.CONTRACT.operations().stream().filter(each -> sandbox.simulates(each.id())).toList();
    }

    /** Sends a number of requests and returns the first ten problems about their responses. */
    List<String> send(int requests) {
        List<String> problems = new ArrayList<>();
        // Each round has its own seed, so its requests do not depend on the previous round.
        Random seeds = new Random(seed);
        for (int round = 0; round * ROUND < requests && problems.size() < MOST_COMPLAINTS; round++) {
            Caller caller = new Caller(sandbox);
            RandomRequests random = new RandomRequests(new Random(seeds.nextLong()), caller, operations);
            for (int i = round * ROUND; i < Math.min(requests, (round + 1) * ROUND); i++) {
                ApiRequest request = random.next();
                int number = i;
                problem(caller, request).map(what -> problemText(request, number, what)).ifPresent(problems::add);
            }
        }
        return problems.subList(0, Math.min(MOST_COMPLAINTS, problems.size()));
    }

    int succeeded() {
        return succeeded;
    }

    int refused() {
        return refused;
    }

    private Optional<String> problem(Caller caller, ApiRequest request) {
        int before = digest(caller);
        ApiResponse response;
        try {
            response = api.apply(request);
        } catch (RuntimeException | StackOverflowError thrown) {
            return Optional.of("threw " + thrown);
        }
        if (response.status() == 500 || response.status() < 200 || response.status() > 501) {
            return Optional.of("came " + response.status() + " " + response.text());
        }
        Optional<Finding> broken = check.checkResponse(operation(request), response).violations().stream().findFirst();
        if (broken.isPresent()) {
            return broken.map(first -> "breaks the contract at " + first.place() + " [" + first.id() + "]: "
                    + response.status() + " " + response.text());
        }
        if (response.status() < 400) {
            succeeded++;
            return Optional.empty();
        }
        refused++;
        return refusalFault(response).or(() -> before == digest(caller) ? Optional.empty()
                : Optional.of("left something behind, though refused with " + response.status() + " " + response.text()));
    }

    private static Optional<String> refusalFault(ApiResponse response) {
        String requestId = Caller.json(response).path("requestId").asText();
        return response.header("x-request-id").equals(Optional.of(requestId)) ? Optional.empty()
                : Optional.of("has another request id in its header: " + response.text());
    }

    /** Refusals have the same format for every operation. */
    private Operation operation(ApiRequest request) {
        try {
            return Caller.CONTRACT.match(request.method(), request.uri().getRawPath()) instanceof Contract.Match.Found found
                    ? found.operation() : operations.get(0);
        } catch (IllegalArgumentException brokenEscape) {
            return operations.get(0);
        }
    }

    /** Returns a digest of the content of the organization. */
    private static int digest(Caller caller) {
        State state = caller.organization.state();
        return state.stores().kinds().stream().flatMap(kind -> state.of(kind).all().values().stream()).mapToInt(Entity::hashCode).sum();
    }

    private String problemText(ApiRequest request, int number, String what) {
        String body = request.text().length() > LONGEST_BODY ? request.text().substring(0, LONGEST_BODY) + "..." : request.text();
        return "The response " + what + "\n  to request " + number + " of the seed " + seed + ": " + request.method() + " "
                + request.uri() + " " + request.headers().getOrDefault("content-type", List.of()) + " " + body;
    }
}
