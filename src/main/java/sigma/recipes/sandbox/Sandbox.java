package sigma.recipes.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.check.ContractCheck;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.finding.Finding;
import sigma.recipes.sandbox.http.Delivery;
import sigma.recipes.sandbox.memory.MemoryUnusable;

/**
 * The simulated API: one function from a request to an answer, over any number of organizations that never see each
 * other. It needs no socket. Safe for threads.
 */
public final class Sandbox {

    private static final String JSON = "application/json";

    private final Routes routes;
    private final ContractCheck check;
    private final Shapes shapes = new Shapes();
    private final TokenDesk desk = new TokenDesk();
    private final Openings openings;
    private final Behaviours behaviours = Behaviours.of(List.of(new CredentialsModule(), new AccountTypesModule(),
            new MembersModule(), new TeamsModule(), new UserAttributesModule(), new WorkspacesModule(),
            new FilesModule(), new FavoritesModule(), new RecentsModule(), new SchedulesModule(), new TagsModule(),
            new GrantsModule(), new ConnectionsModule(), new ConnectionPathsModule(),
            new AlphaConnectionsModule()));
    private final Ids strangersRequestIds = new Ids(0);
    private final Queue<String> defects = new ConcurrentLinkedQueue<>();

    private final Interceptor interceptor;

    private Sandbox(Contract contract, boolean examples, Interceptor interceptor) {
        this.interceptor = interceptor;
        this.routes = new Routes(contract);
        this.openings = new Openings(examples, desk);
        this.check = new ContractCheck(contract);
    }

    /**
     * Creates a sandbox without organizations that answers as {@code contract} says. Its organizations will not have the
     * people, teams and workspaces that the recipes' examples name, so that a scenario can make them.
     */
    public static Sandbox create(Contract contract) {
        return create(contract, Interceptor.NONE);
    }

    /** Creates such a sandbox, in which {@code interceptor} handles every request first. */
    public static Sandbox create(Contract contract, Interceptor interceptor) {
        return new Sandbox(contract, false, interceptor);
    }

    /** Creates such a sandbox, whose organizations have what the recipes' examples name, so that recipes can be tried. */
    public static Sandbox withExamples(Contract contract) {
        return withExamples(contract, Interceptor.NONE);
    }

    /** Creates a sandbox with examples, in which {@code interceptor} handles every request first. */
    public static Sandbox withExamples(Contract contract, Interceptor interceptor) {
        return new Sandbox(contract, true, interceptor);
    }

    /** Makes a new organization from the seed, with credentials of its own. */
    public SandboxOrganization newOrganization() {
        return openings.fresh(Optional.empty());
    }

    /**
     * Makes a new organization from the seed, with the given credentials.
     *
     * @throws IllegalArgumentException where another organization has that client id
     */
    public SandboxOrganization newOrganization(Credentials credentials) {
        return openings.fresh(Optional.of(credentials));
    }

    /**
     * Goes on with the organization that a memory holds, or makes a new one that it will hold.
     *
     * @return the organization, with credentials that end with this process
     */
    public SandboxOrganization remembered(SandboxMemory memory) {
        SandboxOrganization organization = openings.remembered(memory, Optional.empty());
        organization.forgetCredentials();
        memory.keep(organization);
        return organization;
    }

    /**
     * Goes on with the organization that a memory holds, or makes a new one that it will hold. Its credentials are
     * remembered too.
     *
     * @param credentials the credentials to come with; new ones where there are none given, since no secret is saved
     */
    public SandboxOrganization remembered(SandboxMemory memory, Optional<Credentials> credentials) {
        SandboxOrganization organization = openings.remembered(memory, credentials);
        memory.keep(organization);
        memory.changed();
        return organization;
    }

    /** Returns whether the operation is simulated; the others of the contract answer 501. */
    public boolean simulates(String operationId) {
        return operationId.equals(TokenDesk.TOKENS) || behaviours.of(operationId).isPresent();
    }

    /** Returns what the sandbox found wrong with its own answers; each also was a 500. */
    public List<String> defects() {
        return List.copyOf(defects);
    }

    /**
     * Answers a request, without waiting where a planned fault delays the answer.
     *
     * @throws ConnectionDropped where a planned fault breaks the connection
     */
    public ApiResponse answer(ApiRequest request) {
        Delivery delivery = deliver(request);
        if (delivery.cut() != Delivery.Cut.NONE) {
            throw new ConnectionDropped();
        }
        return delivery.answer();
    }

    /** Answers a request, and says how the answer is to reach the client. */
    Delivery deliver(ApiRequest request) {
        try {
            return pipeline(request);
        } catch (Refusal refusal) {
            return Delivery.of(refused(refusal));
        }
    }

    Routes routes() {
        return routes;
    }

    /** Returns a refusal that was decided before a request could be read. */
    ApiResponse refused(Refusal refusal) {
        return Reply.refusal(refusal, strangersRequestIds.uuid());
    }

    /** The way of every request. Each stage may refuse; every refusal leaves as one envelope. */
    private Delivery pipeline(ApiRequest request) {
        Contract.Match.Found found = routes.find(request);
        Operation operation = found.operation();
        Optional<SandboxOrganization> organization = isToken(operation) ? desk.asked(request) : desk.known(request);
        String requestId = organization.map(SandboxOrganization::requestIds).orElse(strangersRequestIds).uuid();
        return organization.map(each -> each.faults().next(operation.id())).orElse(Troubles.NONE).deliver(requestId,
                () -> interceptor.intercept(new Interceptor.Request(operation, organization, request),
                        passed -> handled(passed, found, requestId)));
    }

    private ApiResponse handled(ApiRequest request, Contract.Match.Found found, String requestId) {
        try {
            ApiResponse answer = isToken(found.operation()) ? token(request, found.operation()) : behaved(request, found);
            return Reply.withRequestId(answer, requestId);
        } catch (Refusal refusal) {
            return Reply.refusal(refusal, requestId);
        }
    }

    private static boolean isToken(Operation operation) {
        return operation.id().equals(TokenDesk.TOKENS);
    }

    private ApiResponse behaved(ApiRequest request, Contract.Match.Found found) {
        Operation operation = found.operation();
        Bearer bearer = desk.bearer(request);
        bearer.mustBeGood();
        Behaviours.Simulated simulated = behaviours.of(operation.id()).orElseThrow(() -> Refusal.notSimulated(
                "The sandbox does not simulate the operation " + operation.id() + " yet"));
        ApiRequest plain = BracketedNames.plain(request, operation);
        mustKeepContract(plain);
        Arguments arguments = Arguments.of(plain, found.parameters());
        TextLimits.check(arguments.body());
        return simulated.behaviour().steady()
                ? known(bearer, plain, () -> checked(operation, behave(bearer, simulated, operation, arguments)))
                : checked(operation, behave(bearer, simulated, operation, arguments));
    }

    /**
     * Returns the answer that the same access token got to the same request, or makes one where something has changed
     * since. It is not reused for long, so that what it says of the next page is still remembered.
     */
    private static ApiResponse known(Bearer bearer, ApiRequest request, Supplier<ApiResponse> made) {
        RecentAnswers recent = bearer.organization().recentAnswers();
        Journal journal = bearer.organization().state().stores().journal();
        long period = bearer.organization().clock().millis() / PageStarts.LONGEST_REUSE.toMillis();
        String question = bearer.token() + " " + period + " " + request.uri();
        long changes = journal.changes();
        return recent.find(question, changes).orElseGet(() -> {
            ApiResponse answer = made.get();
            if (journal.changes() == changes) {
                recent.keep(question, changes, answer);
            }
            return answer;
        });
    }

    private ApiResponse token(ApiRequest request, Operation operation) {
        mustKeepContract(request);
        return checked(operation, Reply.json(200, desk.answer(request, Arguments.of(request, Map.of()).body())));
    }

    private void mustKeepContract(ApiRequest request) {
        List<Finding> mistakes = check.checkRequest(request).violations();
        if (!mistakes.isEmpty()) {
            throw Wording.of(mistakes);
        }
    }

    private ApiResponse behave(Bearer bearer, Behaviours.Simulated simulated, Operation operation, Arguments arguments) {
        SandboxOrganization organization = bearer.organization();
        int status = operation.successes().keySet().iterator().next();
        Shape shape = shapes.of(operation.successes().get(status).content().get(JSON));
        State state = organization.state();
        synchronized (state) {
            Call call = new Call(operation, arguments, state, bearer.member(), bearer.token(), shape);
            try {
                if (simulated.audience() == Behaviours.Audience.ADMINS) {
                    Access.demandAdmin(call.caller());
                }
                ApiResponse answer = Reply.json(status, shape.fill(simulated.behaviour().answer(call), ""));
                organization.accept();
                return answer;
            } catch (MemoryUnusable full) {
                state.stores().journal().rollBack();
                throw Refusal.defect(full.getMessage());
            } catch (Misfit misfit) {
                state.stores().journal().rollBack();
                throw defect(operation, misfit.getMessage());
            } catch (RuntimeException refused) {
                state.stores().journal().rollBack();
                throw refused instanceof Refusal ? refused : defect(operation, refused.toString());
            }
        }
    }

    private ApiResponse checked(Operation operation, ApiResponse answer) {
        List<Finding> broken = check.checkResponse(operation, answer).violations();
        if (!broken.isEmpty()) {
            Finding first = broken.get(0);
            throw defect(operation, first.place() + ": expected " + first.expected() + "; was " + first.actual() + " ["
                    + first.id() + "]");
        }
        return answer;
    }

    private Refusal defect(Operation operation, String what) {
        String text = "A defect of the sandbox itself, in its answer to " + operation.id() + ": " + what;
        defects.add(text);
        return Refusal.defect(text);
    }
}
