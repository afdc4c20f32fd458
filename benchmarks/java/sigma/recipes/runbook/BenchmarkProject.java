package sigma.recipes.runbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project in a temporary folder, with the recipes of this one.
 *
 * @param folder its folder
 */
record BenchmarkProject(Path folder) implements AutoCloseable {

    /** Makes a project. */
    static BenchmarkProject create(String name) throws IOException {
        Path folder = Files.createTempDirectory(name);
        Files.createSymbolicLink(folder.resolve("features"), Path.of("features").toAbsolutePath());
        return new BenchmarkProject(folder);
    }

    /** Deletes the project, and no recipe: the link to them is deleted as a link. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
