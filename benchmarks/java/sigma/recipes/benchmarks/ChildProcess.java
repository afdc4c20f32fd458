package sigma.recipes.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A monitored process: its duration and its peak memory, which is known on Linux only. */
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
        // Ends with an interrupted measurement.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts a command in the project's folder; its errors are shown. */
    static ChildProcess start(List<String> command) {
        try {
            return new ChildProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Runs a command to its end, and discards its output.
     *
     * @throws IllegalStateException if it fails
     */
    static Ended run(ProcessBuilder command) throws IOException, InterruptedException {
        return run(command, ProcessBuilder.Redirect.DISCARD);
    }

    /**
     * Runs a command to its end, and returns the lines that it prints.
     *
     * @throws IllegalStateException if it fails
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

    /** Returns the peak memory so far, in MiB, as recorded by the system. */
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
     * A successful process.
     *
     * @param seconds from its start to its end
     * @param peak    the peak memory in MiB; NaN if unknown
     * @param cpu     the processor time in seconds, until shortly before its end
     */
    record Ended(double seconds, double peak, double cpu) {
    }
}
