package sigma.recipes.organization;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import sigma.recipes.contract.Contract;
import sigma.recipes.sandbox.Credentials;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.settings.Settings;

/** A sandbox behind a socket, which a run that has its credentials takes for a real organization. */
public final class ServedSandbox implements AutoCloseable {

    private final SandboxOrganization organization;
    private final SandboxServer server;

    /** Starts a server on a free port. */
    public ServedSandbox() {
        Sandbox sandbox = Sandbox.create(Contract.load());
        organization = sandbox.newOrganization();
        server = SandboxServer.start(sandbox, 0);
    }

    /** Returns the organization behind the server, to plan trouble or change its API. */
    public SandboxOrganization organization() {
        return organization;
    }

    /** Returns the properties of a run with the credentials of the administrator who owns the organization's. */
    public Properties properties(String... more) {
        return properties(organization.credentials(), more);
    }

    /** Returns the properties of a run with new credentials of the member at {@code address}. */
    public Properties propertiesOf(String address, String... more) {
        return properties(organization.newCredentials(address), more);
    }

    /** Opens the organization as a run with {@code properties} does. */
    public static Organization open(Purpose purpose, Properties properties) {
        Path folder = Path.of("target");
        return Organization.open(Settings.load(folder, environment(properties), new Properties()), purpose, folder,
                Clock.systemUTC());
    }

    /** Returns {@code properties} as an environment, under names that all count there: as properties secrets are refused. */
    public static Map<String, String> environment(Properties properties) {
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> "SIGMA_" + name.toUpperCase(Locale.ROOT), properties::getProperty));
    }

    @Override
    public void close() {
        server.close();
    }

    private Properties properties(Credentials credentials, String... more) {
        Properties properties = new Properties();
        properties.setProperty("CLIENT_ID", credentials.clientId());
        properties.setProperty("SECRET", credentials.clientSecret());
        properties.setProperty("baseURL", server.baseUrl().toString());
        for (int i = 0; i < more.length; i += 2) {
            properties.setProperty(more[i], more[i + 1]);
        }
        return properties;
    }
}
