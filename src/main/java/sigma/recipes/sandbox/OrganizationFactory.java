package sigma.recipes.sandbox;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.InitialState;

/** How organizations come into a sandbox: from the seed, which is read once it is needed, or from a memory. Thread-safe. */
final class OrganizationFactory {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final boolean examples;
    private final OAuthEndpoint endpoint;
    private final AtomicReference<Seed> seed = new AtomicReference<>();
    private final AtomicLong organizations = new AtomicLong();

    /**
     * Creates the factory of one sandbox.
     *
     * @param examples whether new organizations have what the recipes' examples name
     * @param endpoint where each of them becomes known
     */
    OrganizationFactory(boolean examples, OAuthEndpoint endpoint) {
        this.examples = examples;
        this.endpoint = endpoint;
    }

    /** Opens a new organization. */
    SandboxOrganization fresh(Optional<Credentials> credentials) {
        long number = organizations.incrementAndGet();
        return opened(new SandboxOrganization(seed().organization(new IdSource(number)), new IdSource(~number), credentials));
    }

    /** Opens the organization of a memory, or a new one where it holds none. */
    SandboxOrganization remembered(SandboxMemory memory, Optional<Credentials> credentials) {
        InitialState initial = memory.saved()
                .orElseGet(() -> seed().organization(IdSource.withSecrets(organizations.incrementAndGet())));
        // Another process must not give out the tokens of this one again, so their source can't be the usual one.
        return opened(new SandboxOrganization(initial, IdSource.withSecrets(RANDOM.nextLong()), credentials));
    }

    private SandboxOrganization opened(SandboxOrganization organization) {
        endpoint.open(organization);
        return organization;
    }

    private Seed seed() {
        return seed.updateAndGet(loaded -> loaded != null ? loaded : examples ? Seed.load() : Seed.load().withoutExamples());
    }
}
