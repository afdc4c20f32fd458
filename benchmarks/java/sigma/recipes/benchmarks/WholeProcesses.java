package sigma.recipes.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What a person waits for: commands from their start to their end. */
final class WholeProcesses {

    private static final String SANDBOX = "-Dtarget=sandbox";
    private static final String FLAGS = "flags=\"";

    private final int runs;

    WholeProcesses(int runs) {
        this.runs = runs;
    }

    /** Measures the commands; each runs once beforehand, so that files are in memory and the class archive is there. */
    List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.add(seconds("./recipes list", 0.4, ended(List.of("./recipes", "list"))));
        figures.add(seconds("./recipes show onboard-a-member", 0.4,
                ended(List.of("./recipes", "show", "onboard-a-member", SANDBOX))));
        figures.add(seconds("./recipes run get-an-access-token", 2.0,
                ended(List.of("./recipes", "run", "get-an-access-token", SANDBOX))));
        // The sandbox remembers its members, so each of them needs an address of its own.
        List<ChildProcess.Ended> onboardings = ended(() -> List.of("./recipes", "run", "onboard-a-member", SANDBOX, "--email",
                "ana+" + System.nanoTime() + "@example.com"));
        figures.add(seconds("./recipes run onboard-a-member", 2.2, onboardings));
        figures.add(Figure.of("./recipes run onboard-a-member, memory", "MiB", values(onboardings, ChildProcess.Ended::peak),
                Figure.Target.atMost(200)));
        figures.add(seconds("twenty onboardings in one process", 4, ended(twenty())));
        return figures;
    }

    private List<ChildProcess.Ended> ended(List<String> command) throws Exception {
        return ended(() -> command);
    }

    private List<ChildProcess.Ended> ended(Supplier<List<String>> command) throws Exception {
        ChildProcess.run(new ProcessBuilder(command.get()));
        List<ChildProcess.Ended> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            all.add(ChildProcess.run(new ProcessBuilder(command.get())));
        }
        return all;
    }

    private static Figure seconds(String name, double target, List<ChildProcess.Ended> all) {
        return Figure.of(name, "s", values(all, ChildProcess.Ended::seconds), Figure.Target.atMost(target));
    }

    private static double[] values(List<ChildProcess.Ended> all, ToDoubleFunction<ChildProcess.Ended> value) {
        return all.stream().mapToDouble(value).toArray();
    }

    /** As ./recipes starts, with the same class archive, but for the main class. */
    private static List<String> twenty() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(flags());
        Path builds = Path.of("target/builds").toAbsolutePath();
        Path build = builds.resolve(Files.readString(builds.resolve("current")).strip());
        try (Stream<Path> files = Files.list(build)) {
            files.filter(file -> file.toString().endsWith(".jsa")).findFirst()
                    .ifPresent(archive -> command.add("-XX:SharedArchiveFile=" + archive));
        }
        command.addAll(List.of("-cp", build.resolve("recipes.jar") + File.pathSeparator
                + Path.of("target/test-classes"), "sigma.recipes.runbook.TwentyOnboardings"));
        return command;
    }

    /** Returns the flags of the JVM that stand in the script. */
    private static List<String> flags() throws IOException {
        return Files.readAllLines(Path.of("recipes")).stream().filter(line -> line.startsWith(FLAGS)).findFirst()
                .map(line -> List.of(line.substring(FLAGS.length(), line.length() - 1).split(" "))).orElseThrow();
    }
}
