package sigma.recipes.sandbox;

import java.util.List;
import java.util.Optional;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.http.Delivery;
import sigma.recipes.sandbox.pipeline.Routes;

/**
 * The simulated API: one function from a request to a response, over any number of organizations that never see each other.
 * It needs no socket. Thread-safe.
 */
public final class Sandbox {

    private final RequestPipeline pipeline;
    private final OrganizationFactory factory;

    private Sandbox(Contract contract, boolean examples, Interceptor interceptor) {
        OAuthEndpoint endpoint = new OAuthEndpoint();
        this.factory = new OrganizationFactory(examples, endpoint);
        this.pipeline = new RequestPipeline(contract, endpoint, Behaviours.of(Modules.all()), interceptor);
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
        return factory.fresh(Optional.empty());
    }

    /**
     * Makes a new organization from the seed, with the given credentials.
     *
     * @throws IllegalArgumentException if another organization has that client id
     */
    public SandboxOrganization newOrganization(Credentials credentials) {
        return factory.fresh(Optional.of(credentials));
    }

    /**
     * Goes on with the organization that a memory holds, or makes a new one that it will hold.
     *
     * @return the organization, with credentials that end with this process
     */
    public SandboxOrganization remembered(SandboxMemory memory) {
        SandboxOrganization organization = factory.remembered(memory, Optional.empty());
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
        SandboxOrganization organization = factory.remembered(memory, credentials);
        memory.keep(organization);
        memory.changed();
        return organization;
    }

    /** Returns whether the operation is simulated; the others of the contract answer 501. */
    public boolean simulates(String operationId) {
        return pipeline.simulates(operationId);
    }

    /** Returns what the sandbox found wrong with its own responses; each also was a 500. */
    public List<String> defects() {
        return pipeline.defects();
    }

    /**
     * Answers a request, without waiting where a planned fault delays the response.
     *
     * @throws ConnectionDropped if a planned fault breaks the connection
     */
    public ApiResponse answer(ApiRequest request) {
        Delivery delivery = deliver(request);
        if (delivery.cut() != Delivery.Cut.NONE) {
            throw new ConnectionDropped();
        }
        return delivery.answer().whole();
    }

    /** Answers a request, and says how the response is to reach the client. */
    Delivery deliver(ApiRequest request) {
        return pipeline.deliver(request);
    }

    Routes routes() {
        return pipeline.routes();
    }

    /** Returns a rejection that was decided before a request could be read. */
    ApiResponse refused(Rejection rejection) {
        return pipeline.refused(rejection);
    }
}
