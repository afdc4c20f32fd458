package sigma.recipes.organization;

import java.time.Duration;
import java.util.function.Consumer;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.SandboxOrganization;

/**
 * Options of a sandbox in this process.
 *
 * @param interceptor handles every request first
 * @param prepared    receives each new organization, to plan faults
 * @param patience    the response timeout of clients
 * @param clock       the clock of the clients
 */
public record SandboxOptions(Interceptor interceptor, Consumer<SandboxOrganization> prepared, Duration patience, Sleeper clock) {

    /** Returns the default options. */
    public static SandboxOptions usual() {
        return new SandboxOptions(Interceptor.NONE, organization -> { }, Network.standard().readTimeout(), Sleeper.real());
    }

    /** Returns the same options with an interceptor. */
    public SandboxOptions interceptedBy(Interceptor first) {
        return new SandboxOptions(first, prepared, patience, clock);
    }

    /** Returns the same options with a preparation of each organization. */
    public SandboxOptions preparing(Consumer<SandboxOrganization> organization) {
        return new SandboxOptions(interceptor, organization, patience, clock);
    }

    /** Returns the same options with another response timeout of clients. */
    public SandboxOptions waiting(Duration time) {
        return new SandboxOptions(interceptor, prepared, time, clock);
    }

    /** Returns the same options with another clock of the clients. */
    public SandboxOptions timedBy(Sleeper other) {
        return new SandboxOptions(interceptor, prepared, patience, other);
    }
}
