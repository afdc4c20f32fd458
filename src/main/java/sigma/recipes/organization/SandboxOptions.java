package sigma.recipes.organization;

import java.time.Duration;
import java.util.function.Consumer;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.SandboxOrganization;

/**
 * How a sandbox of this process differs from the usual one.
 *
 * @param interceptor handles every request first
 * @param prepared    receives each organization before anything works in it, to plan faults
 * @param patience    how long a client waits for a response
 * @param clock       the time of the clients
 */
public record SandboxOptions(Interceptor interceptor, Consumer<SandboxOrganization> prepared, Duration patience, Sleeper clock) {

    /** Returns the options of the usual sandbox. */
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

    /** Returns the same options with clients that wait so long for a response. */
    public SandboxOptions waiting(Duration time) {
        return new SandboxOptions(interceptor, prepared, time, clock);
    }

    /** Returns the same options with clients that have another time. */
    public SandboxOptions timedBy(Sleeper other) {
        return new SandboxOptions(interceptor, prepared, patience, other);
    }
}
