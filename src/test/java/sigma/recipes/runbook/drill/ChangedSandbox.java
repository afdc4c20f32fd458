package sigma.recipes.runbook.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.client.http.Network;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.organization.SandboxOptions;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.MutatedApi;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.settings.Settings;

/**
 * A sandbox with a mutated API, in which the drills play.
 *
 * @param api the mutated API
 * @param prepared applies the mutation to the organization of a scenario
 * @param patience how long a client waits for a response
 */
record ChangedSandbox(Interceptor api, Consumer<SandboxOrganization> prepared, Duration patience) {

    private static final Settings SETTINGS = Settings.load(Path.of("target"), Map.of(), new Properties());

    static ChangedSandbox of(Mutation mutation) {
        MutatedApi api = new MutatedApi();
        return new ChangedSandbox(api, organization -> mutation.made().accept(api, organization), mutation.patience());
    }

    static ChangedSandbox of(Interceptor api) {
        return new ChangedSandbox(api, organization -> { }, Network.standard().readTimeout());
    }

    /** Opens the organization of a verifying run, in which waits take no time. */
    Organization open() {
        return Organization.sandbox(SETTINGS, Purpose.VERIFY, SandboxOptions.usual().interceptedBy(api).preparing(prepared)
                .waiting(patience).timedBy(new SkippedTime()));
    }
}
