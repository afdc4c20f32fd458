package sigma.recipes.steps.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.file.FileNotWritable;
import sigma.recipes.file.NewFile;

/** A file with API credentials, in the format of a {@code .env}. */
final class CredentialsFile {

    private static final String CLIENT_ID = "CLIENT_ID=";
    private static final String SECRET = "SECRET=";

    private CredentialsFile() {
    }

    /**
     * Writes a file, which only its owner may read.
     *
     * @throws FileNotWritable if that fails
     */
    static void write(NewFile file, ApiAccess credentials) {
        try {
            Files.write(file.part(), List.of(CLIENT_ID + credentials.clientId(), SECRET + credentials.clientSecret()));
        } catch (IOException failure) {
            throw FileNotWritable.because(file.target(), failure);
        }
        file.finish();
    }

    /**
     * Returns access to an organization with the credentials of a file.
     *
     * @param organization the access with other credentials
     * @throws AssertionError if the file has no credentials
     */
    static ApiAccess read(Path file, ApiAccess organization) {
        try {
            List<String> lines = Files.readAllLines(file);
            return organization.withClientId(value(lines, CLIENT_ID)).withSecret(value(lines, SECRET));
        } catch (IOException failure) {
            throw new AssertionError("The file with the new API credentials can't be read: " + file, failure);
        }
    }

    private static String value(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).map(line -> line.substring(name.length())).findFirst()
                .orElseThrow(() -> new AssertionError("The file with the new API credentials has no " + name.replace("=", "")));
    }
}
