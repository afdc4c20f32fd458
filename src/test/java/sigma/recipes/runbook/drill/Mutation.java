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
 * A way in which the API may change or fail.
 *
 * @param operationId the operation whose scenarios are played
 * @param made        applies it to an organization of a sandbox with a mutable API
 * @param patience    how long a client waits for a response
 * @param recipe      the recipe about it, if others use the operation only incidentally
 * @param visible     whether it is visible in requests and responses, unlike a network fault or a write that is not carried out
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
                mutations.stream().noneMatch(ApiMutation.AcknowledgedWrite.class::isInstance));
    }

    static Mutation of(String operationId, Fault fault) {
        return patient(operationId, (api, organization) -> organization.plan(fault, operationId), false);
    }

    /**
     * The whole API does not respond, and the client does not wait: a scenario that is slow by chance fails in the same way.
     */
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
