package sigma.recipes.settings.dotenv;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads a {@code .env} with dotenv-java, like other programs on the JVM. */
public final class DotenvJava {

    private DotenvJava() {
    }

    /**
     * Returns the values of an existing file, without lines that dotenv-java can't read.
     *
     * @param folder the folder of the file
     * @param name   the name of the file
     */
    public static Map<String, String> read(Path folder, String name) {
        Map<String, String> values = new HashMap<>();
        try {
            Dotenv.configure().directory(folder.toAbsolutePath().toString()).filename(name).ignoreIfMalformed().load()
                    .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
                    .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        } catch (DotenvException unreadable) {
            // Its message may quote a line, and a file that it can't read differs from what was read here anyway.
        }
        return values;
    }
}
