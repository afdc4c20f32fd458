package sigma.recipes.runbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command line in a separate process, as a shell starts it: with signals, an exit code, and two streams into files. */
final class CommandProcess implements AutoCloseable {

    private static final long PATIENCE = 60;
    /** The bit of the signal 2. */
    private static final long SIGINT = 1 << 1;

    private final Process process;
    private final Path out;
    private final Path err;

    private CommandProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts a command in a project's folder. */
    static CommandProcess start(Path project, Map<String, String> environment, String... arguments) throws IOException {
        return started(ChildJvm.recipes(List.of(arguments)), project, environment);
    }

    /** Starts the suite of the features in a project's folder, as Maven does. */
    static CommandProcess suite(Path project) throws IOException {
        return started(ChildJvm.of(SuiteProcess.class, "sigma.recipes.FeaturesIT"), project, Map.of());
    }

    /** Starts a command whose files are limited to a number of blocks of 512 bytes, as with {@code ulimit -f}. */
    static CommandProcess limited(int blocks, Path project, Map<String, String> environment, String... arguments) throws IOException {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        shell.addAll(ChildJvm.recipes(List.of(arguments)));
        // Disables files that the JVM itself would write there.
        shell.add(shell.indexOf("-cp"), "-XX:-UsePerfData");
        return started(shell, project, environment);
    }

    private static CommandProcess started(List<String> command, Path project, Map<String, String> environment) throws IOException {
        Path out = Files.createTempFile(project, "out", ".txt");
        Path err = Files.createTempFile(project, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new CommandProcess(builder.start(), out, err);
    }

    /** Sends SIGINT, as Ctrl-C does. If this JVM ignores SIGINT, so does a child, which gets SIGTERM instead. */
    void interrupt() throws IOException, InterruptedException {
        if (ignoresInterrupts()) {
            process.destroy();
            return;
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        if (!process.waitFor(PATIENCE / 6, TimeUnit.SECONDS)) {
            process.destroy();
        }
    }

    /** Linux reports it; on other systems there is no way to know. */
    private boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16) & SIGINT) != 0);
    }

    /** Sends SIGTERM, as a service manager does. */
    void terminate() {
        process.destroy();
    }

    boolean alive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Waits for the end and returns the exit code. */
    int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            throw new AssertionError("The process is still running after " + PATIENCE + " s");
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
