package sigma.recipes.settings;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Loads settings from a {@code .env} written for one test; environment and system properties start empty. */
final class Loading {

    static final String ID = "CLIENT_ID=abcd1234efgh";
    static final String SECRET = "SECRET=0123456789abcdef";
    static final String BASE = "baseURL=https://aws-api.sigmacomputing.com/v2";

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final Properties properties = new Properties();
    private final Map<String, String> options = new HashMap<>();

    Loading(Path folder) {
        this.folder = folder;
    }

    Loading file(String... lines) {
        return bytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes three lines of good access, then {@code lines}, so that the first of these is line 4. */
    Loading organization(String... lines) {
        return file(ID + "\n" + SECRET + "\n" + BASE + "\n" + String.join("\n", lines));
    }

    Loading bytes(byte[] content) {
        try {
            Path file = Files.write(folder.resolve(".env"), content);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    Loading environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Loading property(String name, String value) {
        properties.setProperty(name, value);
        return this;
    }

    /** Adds what follows {@code -D} on our own command line. */
    Loading option(String name, String value) {
        options.put(name, value);
        return this;
    }

    Path folder() {
        return folder;
    }

    Settings settings() {
        return Settings.load(folder, environment, properties, options);
    }

    BrokenSettings refusal() {
        return assertThrows(BrokenSettings.class, this::settings);
    }

    String complaint() {
        return refusal().getMessage();
    }

    /** Returns the message about one problem. */
    static String one(String text, String expected, String fix) {
        return "The settings have a problem, so nothing was started.\n"
                + "  1. " + text + "\n     expected: " + expected + "\n     fix: " + fix;
    }

    /** Returns the message about one problem, followed by the hosts. */
    static String oneWithHosts(String text, String expected, String fix) {
        return one(text, expected, fix) + "\n  The hosts of the Sigma API, one for each region:\n" + RegionalHosts.table();
    }
}
