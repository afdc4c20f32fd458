package sigma.recipes.organization;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import sigma.recipes.client.fixture.SkippedTime;
import sigma.recipes.contract.Contract;
import sigma.recipes.sandbox.ApiMutation;
import sigma.recipes.sandbox.Credentials;
import sigma.recipes.sandbox.MutatedApi;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.settings.Settings;

/** A sandbox behind a socket, which a run with its credentials treats as a real organization. */
public final class ServedSandbox implements AutoCloseable {

    private final MutatedApi api = new MutatedApi();
    private final SandboxOrganization organization;
    private final SandboxServer server;

    /** Starts a server on a free port. */
    public ServedSandbox() {
        Sandbox sandbox = Sandbox.create(Contract.load(), api);
        organization = sandbox.newOrganization();
        server = SandboxServer.start(sandbox, 0);
    }

    /** Returns the organization behind the server. */
    public SandboxOrganization organization() {
        return organization;
    }

    /** Mutates the API of the organization. */
    public void mutate(ApiMutation mutation) {
        api.add(organization, mutation);
    }

    /** Returns the environment of a run with the credentials of the organization's owner, an administrator. */
    public Map<String, String> environment(String... more) {
        return environment(organization.credentials(), more);
    }

    /** Returns the environment of a run with new credentials of the member at {@code address}. */
    public Map<String, String> environmentOf(String address, String... more) {
        return environment(organization.newCredentials(address), more);
    }

    /** Opens the organization as a run with {@code environment} does. */
    public static Organization open(Purpose purpose, Map<String, String> environment) {
        Path folder = Path.of("target");
        return Organization.open(Settings.load(folder, environment, new Properties()), purpose, folder, new SkippedTime());
    }

    @Override
    public void close() {
        server.close();
    }

    private Map<String, String> environment(Credentials credentials, String... more) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CLIENT_ID", credentials.clientId());
        environment.put("SECRET", credentials.clientSecret());
        environment.put("baseURL", server.baseUrl().toString());
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }
}
