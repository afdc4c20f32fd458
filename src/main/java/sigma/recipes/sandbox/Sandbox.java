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
 * The simulated API: one function from a request to a response, for any number of isolated organizations. It needs no
 * socket. Thread-safe.
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
     * Creates a sandbox without organizations that follows {@code contract}. New organizations lack the people, teams and
     * workspaces of the recipes' examples, so that a scenario can create them.
     */
    public static Sandbox create(Contract contract) {
        return create(contract, Interceptor.NONE);
    }

    /** Creates such a sandbox, in which {@code interceptor} handles every request first. */
    public static Sandbox create(Contract contract, Interceptor interceptor) {
        return new Sandbox(contract, false, interceptor);
    }

    /** Creates such a sandbox whose organizations contain the entries for the recipes' examples. */
    public static Sandbox withExamples(Contract contract) {
        return withExamples(contract, Interceptor.NONE);
    }

    /** Creates a sandbox with examples, in which {@code interceptor} handles every request first. */
    public static Sandbox withExamples(Contract contract, Interceptor interceptor) {
        return new Sandbox(contract, true, interceptor);
    }

    /** Creates an organization from the seed, with new credentials. */
    public SandboxOrganization newOrganization() {
        return factory.fresh(Optional.empty());
    }

    /**
     * Creates an organization from the seed, with the given credentials.
     *
     * @throws IllegalArgumentException if another organization has that client id
     */
    public SandboxOrganization newOrganization(Credentials credentials) {
        return factory.fresh(Optional.of(credentials));
    }

    /**
     * Opens the organization of a memory, or creates one in it.
     *
     * @return the organization, with credentials that are valid for this process
     */
    public SandboxOrganization remembered(SandboxMemory memory) {
        SandboxOrganization organization = factory.remembered(memory, Optional.empty());
        organization.endCredentialsWithProcess();
        memory.keep(organization);
        return organization;
    }

    /**
     * Opens the organization of a memory, or creates one in it. Its credentials are saved too.
     *
     * @param credentials its credentials; empty for new ones, since no secret is saved
     */
    public SandboxOrganization remembered(SandboxMemory memory, Optional<Credentials> credentials) {
        SandboxOrganization organization = factory.remembered(memory, credentials);
        memory.keep(organization);
        memory.changed();
        return organization;
    }

    /** Returns whether the operation is simulated; the others of the contract return 501. */
    public boolean simulates(String operationId) {
        return pipeline.simulates(operationId);
    }

    /** Returns the defects of the sandbox's own responses, each of which was a 500. */
    public List<String> defects() {
        return pipeline.defects();
    }

    /**
     * Handles a request, without waiting for planned delays.
     *
     * @throws ConnectionDropped if a planned fault breaks the connection
     */
    public ApiResponse response(ApiRequest request) {
        Delivery delivery = deliver(request);
        if (delivery.cut() != Delivery.Cut.NONE) {
            throw new ConnectionDropped();
        }
        return delivery.response().whole();
    }

    /** Handles a request, and determines how the response is to reach the client. */
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
