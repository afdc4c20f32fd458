package sigma.recipes.runbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's features in a folder of a test, which may change them. */
public final class CopiedFeatures {

    private CopiedFeatures() {
    }

    /** Copies all features into the folder {@code features} of {@code project}. */
    public static void into(Path project) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("features"))) {
            for (Path path : all.toList()) {
                Files.copy(path, project.resolve(path.toString()));
            }
        }
    }
}
