package sigma.recipes.runbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.runbook.project.Environment;

/** Onboards twenty members in one process, each as {@code ./recipes run onboard-a-member} does it, in one kept sandbox. */
final class TwentyOnboardings {

    private TwentyOnboardings() {
    }

    /** Fails where one of the twenty does. */
    public static void main(String[] arguments) throws IOException {
        Path project = Files.createTempDirectory("twenty-onboardings");
        Files.createSymbolicLink(project.resolve("features"), Path.of("features").toAbsolutePath());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Environment surroundings = new Environment(project, Map.of(), new Properties(), Ansi.OFF);
        int gravest = 0;
        for (int i = 1; i <= 20; i++) {
            String[] typed = {"run", "onboard-a-member", "--email", "ana+" + i + "@example.com"};
            gravest = Math.max(gravest, Recipes.run(typed, nowhere, System.err, surroundings));
        }
        delete(project);
        System.exit(gravest);
    }

    private static void delete(Path folder) throws IOException {
        Files.delete(folder.resolve("features"));
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(TwentyOnboardings::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
