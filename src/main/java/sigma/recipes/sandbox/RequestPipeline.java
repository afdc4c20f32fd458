package sigma.recipes.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import sigma.recipes.contract.Callers;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.problem.Problem;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.call.Arguments;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.http.Delivery;
import sigma.recipes.sandbox.http.OutgoingResponse;
import sigma.recipes.sandbox.json.SchemaMismatch;
import sigma.recipes.sandbox.memory.MemoryFolderUnusable;
import sigma.recipes.sandbox.pipeline.BracketedNames;
import sigma.recipes.sandbox.pipeline.ResponseFactory;
import sigma.recipes.sandbox.pipeline.ResponseCache;
import sigma.recipes.sandbox.pipeline.Responses;
import sigma.recipes.sandbox.pipeline.Routes;
import sigma.recipes.sandbox.pipeline.TextRules;
import sigma.recipes.sandbox.pipeline.UncheckedResponse;
import sigma.recipes.sandbox.pipeline.YamlMessages;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.Journal;
import sigma.recipes.sandbox.store.PageStarts;
import sigma.recipes.sandbox.store.State;

/** The pipeline of every request. Each stage may reject it; every rejection has the same envelope. Thread-safe. */
final class RequestPipeline {

    private final Routes routes;
    private final ContractCheck check;
    private final Responses responses;
    private final OAuthEndpoint endpoint;
    private final Behaviours behaviours;
    private final Interceptor interceptor;
    private final IdSource strangersRequestIds = new IdSource(0);
    private final Queue<String> defects = new ConcurrentLinkedQueue<>();

    RequestPipeline(Contract contract, OAuthEndpoint endpoint, Behaviours behaviours, Interceptor interceptor) {
        this.routes = new Routes(contract);
        this.check = new ContractCheck(contract);
        this.responses = new Responses(check);
        this.endpoint = endpoint;
        this.behaviours = behaviours;
        this.interceptor = interceptor;
    }

    Routes routes() {
        return routes;
    }

    /** Returns whether an operation is simulated. */
    boolean simulates(String operationId) {
        return operationId.equals(OAuthEndpoint.TOKENS) || behaviours.of(operationId).isPresent();
    }

    /** Returns the defects found so far. */
    List<String> defects() {
        return List.copyOf(defects);
    }

    /** Returns the rejection of a request that could not be read. */
    ApiResponse refused(Rejection rejection) {
        return ResponseFactory.refusal(rejection, strangersRequestIds.uuid());
    }

    /** Handles a request, and determines how the response reaches the client. */
    Delivery deliver(ApiRequest request) {
        try {
            Contract.Match.Found found = routes.find(request);
            Operation operation = found.operation();
            Optional<SandboxOrganization> organization =
                    operation.signsIn() ? endpoint.requested(request) : endpoint.known(request);
            String requestId = organization.map(SandboxOrganization::requestIds).orElse(strangersRequestIds).uuid();
            Optional<Duration> tooSoon = organization.flatMap(each -> each.limits().turn(operation.id()));
            if (tooSoon.isPresent()) {
                return Delivery.of(CallLimits.refusal(tooSoon.get(), requestId));
            }
            return organization.map(each -> each.faults().next(operation.id())).orElse(FaultInjector.NONE).deliver(requestId,
                    () -> interceptor.intercept(new Interceptor.Request(operation, organization, request),
                            passed -> handled(passed, found, requestId)));
        } catch (Rejection rejection) {
            return Delivery.of(refused(rejection));
        }
    }

    private OutgoingResponse handled(ApiRequest request, Contract.Match.Found found, String requestId) {
        try {
            OutgoingResponse response = found.operation().signsIn() ? token(request, found.operation()) : behaved(request, found);
            return response.with(head -> ResponseFactory.withRequestId(head, requestId));
        } catch (Rejection rejection) {
            return OutgoingResponse.of(ResponseFactory.refusal(rejection, requestId));
        }
    }

    private OutgoingResponse token(ApiRequest request, Operation operation) {
        requireContract(request);
        SandboxResponse response = SandboxResponse.json(endpoint.response(request, Arguments.of(request, Map.of()).body()));
        return reporting(operation, () -> responses.checked(operation, responses.of(operation, response)));
    }

    private OutgoingResponse behaved(ApiRequest request, Contract.Match.Found found) {
        Operation operation = found.operation();
        Authentication bearer = endpoint.bearer(request);
        bearer.requireValid();
        Behaviour behaviour = behaviours.of(operation.id()).orElseThrow(() -> Rejection.notSimulated(
                "The sandbox does not simulate the operation " + operation.id() + " yet"));
        ApiRequest plain = YamlMessages.asJson(BracketedNames.plain(request, operation), operation);
        requireContract(plain);
        Arguments arguments = Arguments.of(plain, found.parameters());
        TextRules.require(arguments.body());
        Supplier<OutgoingResponse> made = () -> {
            Supplier<UncheckedResponse> response = behave(bearer, behaviour, operation, arguments);
            return reporting(operation, () -> YamlMessages.asAsked(plain, operation, responses.checked(operation, response.get())));
        };
        return behaviour.cacheable() ? cached(bearer, plain, made) : made.get();
    }

    /**
     * Returns the cached response to the same request with the same access token, or a new one if something has changed. A
     * response is cached when it is asked for again, and briefly, so that the start of its next page is still known.
     */
    private static OutgoingResponse cached(Authentication bearer, ApiRequest request, Supplier<OutgoingResponse> made) {
        ResponseCache recent = bearer.organization().responseCache();
        Journal journal = bearer.organization().state().stores().journal();
        long period = bearer.organization().clock().millis() / PageStarts.LONGEST_REUSE.toMillis();
        String question = bearer.token() + " " + period + " " + request.uri();
        long changes = journal.changes();
        return recent.find(question, changes).map(OutgoingResponse::of).orElseGet(() -> {
            OutgoingResponse response = made.get();
            if (recent.isRepeated(question) && journal.changes() == changes && response.stream().isEmpty()) {
                recent.keep(question, changes, response.head());
            }
            return response;
        });
    }

    private void requireContract(ApiRequest request) {
        List<Finding> mistakes = check.checkRequest(request).violations();
        if (!mistakes.isEmpty()) {
            throw ErrorMessages.of(mistakes);
        }
    }

    /**
     * Carries out a call under the organization's lock. The response to a call that changed something is written before the
     * change is committed, since a failure rolls it back; any other is written later, without the lock. The fields of entities
     * in it never change.
     */
    private Supplier<UncheckedResponse> behave(Authentication bearer, Behaviour behaviour, Operation operation,
                                               Arguments arguments) {
        SandboxOrganization organization = bearer.organization();
        State state = organization.state();
        synchronized (state) {
            try {
                Call call = new Call(operation, arguments, state, bearer.member(), bearer.token(),
                        responses.request(operation), responses.success(operation),
                        () -> organization.faults().nextJob(operation.id()));
                if (operation.callers() == Callers.ADMIN) {
                    Access.requireAdmin(call.caller());
                }
                return reporting(operation, () -> {
                    SandboxResponse response = behaviour.response(call);
                    if (!state.stores().journal().isDirty()) {
                        return () -> responses.of(operation, response);
                    }
                    UncheckedResponse written = responses.of(operation, response);
                    organization.accept();
                    return () -> written;
                });
            } catch (Rejection rejected) {
                state.stores().journal().rollBack();
                throw rejected;
            }
        }
    }

    /** Reports an exception other than a rejection as a defect. */
    private <T> T reporting(Operation operation, Supplier<T> response) {
        try {
            return response.get();
        } catch (Rejection rejected) {
            throw rejected;
        } catch (MemoryFolderUnusable full) {
            // The rendering of a problem has several lines; the message of an error body has one.
            Problem problem = full.report().problems().get(0);
            throw Rejection.defect(problem.what() + " Folder: " + problem.where());
        } catch (RuntimeException | LinkageError | StackOverflowError defect) {
            String what = defect instanceof SchemaMismatch ? defect.getMessage() : defect.toString();
            String text = "A defect of the sandbox itself, in its response to " + operation.id() + ": " + what;
            defects.add(text);
            throw Rejection.defect(text);
        }
    }
}
