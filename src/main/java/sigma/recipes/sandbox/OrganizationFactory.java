package sigma.recipes.sandbox;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.InitialState;

/** Creates the organizations of a sandbox from the seed, which is read on first use, or from a memory. Thread-safe. */
final class OrganizationFactory {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final boolean examples;
    private final OAuthEndpoint endpoint;
    private final AtomicReference<Seed> seed = new AtomicReference<>();
    private final AtomicLong organizations = new AtomicLong();

    /**
     * Creates the factory of one sandbox.
     *
     * @param examples whether new organizations contain the entries for the recipes' examples
     * @param endpoint the endpoint to register them
     */
    OrganizationFactory(boolean examples, OAuthEndpoint endpoint) {
        this.examples = examples;
        this.endpoint = endpoint;
    }

    /** Opens a new organization. */
    SandboxOrganization fresh(Optional<Credentials> credentials) {
        long number = organizations.incrementAndGet();
        return opened(seed().organization(new IdSource(number)), new IdSource(~number), credentials);
    }

    /** Opens the organization of a memory, or a new one if it is empty. */
    SandboxOrganization remembered(SandboxMemory memory, Optional<Credentials> credentials) {
        InitialState initial = memory.saved()
                .orElseGet(() -> seed().organization(IdSource.withSecrets(organizations.incrementAndGet())));
        // Another process must not issue the same tokens again, so their source differs from the usual one.
        return opened(initial, IdSource.withSecrets(RANDOM.nextLong()), credentials);
    }

    private SandboxOrganization opened(InitialState initial, IdSource requestIds, Optional<Credentials> credentials) {
        SandboxOrganization organization = new SandboxOrganization(initial, requestIds, credentials);
        if (credentials.isPresent()) {
            endpoint.openGiven(organization);
        } else {
            endpoint.open(organization);
        }
        return organization;
    }

    private Seed seed() {
        return seed.updateAndGet(loaded -> loaded != null ? loaded : examples ? Seed.load() : Seed.load().withoutExamples());
    }
}
