package sigma.recipes.steps.connection;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sigma.recipes.client.connection.ConnectionDefinition;
import sigma.recipes.file.code.CodeFile;
import sigma.recipes.file.code.CodeFileUnreadable;
import sigma.recipes.steps.scenario.World;

/** The file that describes a connection, and the secret that belongs to it and is not in the file. */
public final class ConnectionFile {

    private static final String CONTENT = "an object \"details\" with the type of the data platform, as createConnection takes it";
    /** The sandbox accepts every secret. */
    private static final String OF_SANDBOX = "no real secret";

    private final World world;

    /** Creates the file of one scenario. */
    public ConnectionFile(World world) {
        this.world = world;
    }

    /**
     * Returns the definition in a file.
     *
     * @throws CodeFileUnreadable if the file can't be read, describes no connection, or contains a secret
     * @throws AssertionError     if the connection needs a secret, and the settings have none
     */
    ConnectionDefinition read(String file) {
        Path path = Path.of(file);
        ConnectionDefinition definition = new ConnectionDefinition(CodeFile.read(path, CONTENT));
        if (!definition.complete()) {
            throw CodeFileUnreadable.of(path, "The file describes no connection", CONTENT, "another object");
        }
        List<String> secrets = definition.secrets();
        if (!secrets.isEmpty()) {
            throw CodeFileUnreadable.of(path, "The file contains a secret", "the secret in .env, as CONNECTION_SECRET, or in a secret "
                    + "manager, with a secretManagerId and a secretId", String.join(", ", secrets));
        }
        if (definition.needsSecret() && secret().isEmpty()) {
            throw new AssertionError("The secret of the data platform is missing, so nothing was changed."
                    + "\n  fix: write CONNECTION_SECRET into .env, or SIGMA_CONNECTION_SECRET into the environment");
        }
        return definition;
    }

    /** Returns the secret with which Sigma signs in to the data platform. */
    Optional<String> secret() {
        return world.connectionSecret().or(() -> Optional.of(OF_SANDBOX).filter(any -> world.organization().sandbox()));
    }
}
