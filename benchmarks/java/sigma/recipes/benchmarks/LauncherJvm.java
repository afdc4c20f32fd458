package sigma.recipes.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM with the flags, jar and class archive of the script {@code recipes}. */
final class LauncherJvm {

    private static final String FLAGS = "flags=\"";

    private LauncherJvm() {
    }

    /** Returns the command that starts a main class of the benchmarks. */
    static List<String> command(String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(flags());
        Path builds = Path.of("target/builds").toAbsolutePath();
        Path build = builds.resolve(Files.readString(builds.resolve("current")).strip());
        try (Stream<Path> files = Files.list(build)) {
            files.filter(file -> file.getFileName().toString().matches("steps-.*\\.jsa")).findFirst()
                    .ifPresent(archive -> command.add("-XX:SharedArchiveFile=" + archive));
        }
        command.addAll(List.of("-cp", build.resolve("recipes.jar") + File.pathSeparator + Path.of("target/test-classes"), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> flags() throws IOException {
        return Files.readAllLines(Path.of("recipes")).stream().filter(line -> line.startsWith(FLAGS)).findFirst()
                .map(line -> List.of(line.substring(FLAGS.length(), line.length() - 1).split(" "))).orElseThrow();
    }
}
