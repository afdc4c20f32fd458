package sigma.recipes.runbook.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import sigma.recipes.client.http.Network;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.MutatedApi;
import sigma.recipes.sandbox.SandboxOrganization;

/**
 * One way in which the API may change or fail.
 *
 * @param operationId the operation by which the scenarios are chosen
 * @param made        makes it in an organization of a sandbox whose API can be mutated
 * @param patience    how long a client waits for a response
 * @param recipe      the recipe whose subject it is, where the others only pass by the operation
 * @param visible     whether all of it is seen in requests and responses, unlike a fault of the network or a write that is
 *     not made
 */
record Mutation(String operationId, BiConsumer<MutatedApi, SandboxOrganization> made, Duration patience, Optional<String> recipe,
                boolean visible) {

    static final int ALWAYS = 1000;

    private static final Duration SHORT = Duration.ofMillis(250);

    static Mutation none(String operationId) {
        return patient(operationId, (api, organization) -> { }, false);
    }

    static Mutation of(String operationId, List<ApiMutation> mutations) {
        return patient(operationId, (api, organization) -> mutations.forEach(each -> api.add(organization, each)),
                mutations.stream().noneMatch(ApiMutation.WriteNotMade.class::isInstance));
    }

    static Mutation of(String operationId, Fault fault) {
        return patient(operationId, (api, organization) -> organization.plan(fault, operationId), false);
    }

    /** The whole API is silent, and nobody waits for it: what is too slow by chance fails in the same way. */
    static Mutation silence(String operationId) {
        return new Mutation(operationId, (api, organization) -> organization.plan(new Fault.Slow(ALWAYS, Duration.ofHours(1))),
                SHORT, Optional.empty(), false);
    }

    Mutation within(String onlyRecipe) {
        return new Mutation(operationId, made, patience, Optional.of(onlyRecipe), visible);
    }

    private static Mutation patient(String operationId, BiConsumer<MutatedApi, SandboxOrganization> made, boolean visible) {
        return new Mutation(operationId, made, Network.standard().readTimeout(), Optional.empty(), visible);
    }
}
