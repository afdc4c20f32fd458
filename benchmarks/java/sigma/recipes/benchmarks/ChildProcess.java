package sigma.recipes.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is watched: how long it lives, and the most memory that it holds. Memory is known on Linux only. */
final class ChildProcess {

    private static final long GLANCE = 5;
    private static final String PEAK = "VmHWM:";

    private final Process process;
    private final Path status;
    private double peak = Double.NaN;
    private Duration cpu = Duration.ZERO;

    private ChildProcess(Process process) {
        this.process = process;
        this.status = Path.of("/proc", String.valueOf(process.pid()), "status");
        // Whoever breaks the measurement off does not want to keep what it started.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts a command in the project's folder; what it complains about is shown. */
    static ChildProcess start(List<String> command) {
        try {
            return new ChildProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Runs a command to its end, and throws its output away.
     *
     * @throws IllegalStateException where it fails: then its time means nothing
     */
    static Ended run(ProcessBuilder command) throws IOException, InterruptedException {
        return run(command, ProcessBuilder.Redirect.DISCARD);
    }

    /**
     * Runs a command to its end, and returns the lines that it prints.
     *
     * @throws IllegalStateException where it fails
     */
    static List<String> lines(ProcessBuilder command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("benchmark", ".txt");
        try {
            run(command, ProcessBuilder.Redirect.to(printed.toFile()));
            return Files.readAllLines(printed);
        } finally {
            Files.delete(printed);
        }
    }

    private static Ended run(ProcessBuilder command, ProcessBuilder.Redirect output) throws IOException, InterruptedException {
        long start = System.nanoTime();
        ChildProcess child = new ChildProcess(command.redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(output).start());
        do {
            child.peakMemory();
            child.process.info().totalCpuDuration().ifPresent(time -> child.cpu = time);
        } while (!child.process.waitFor(GLANCE, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (child.process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command.command()) + " ended with " + child.process.exitValue());
        }
        return new Ended(seconds, child.peak, child.cpu.toNanos() / 1e9);
    }

    Process process() {
        return process;
    }

    /** Returns the most memory that it has held so far, in MiB; the system keeps count, so a late look misses nothing. */
    double peakMemory() {
        try (var lines = Files.lines(status)) {
            lines.filter(line -> line.startsWith(PEAK)).findFirst()
                    .ifPresent(line -> peak = Double.parseDouble(line.replaceAll("\\D", "")) / 1024);
        } catch (IOException | UncheckedIOException gone) {
            return peak;
        }
        return peak;
    }

    void stop() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A process that has ended well.
     *
     * @param seconds from its start to its end
     * @param peak    the most memory that it held, in MiB; not a number where the system does not tell
     * @param cpu     the seconds that processors worked for it, until shortly before its end
     */
    record Ended(double seconds, double peak, double cpu) {
    }
}
