package sigma.recipes.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sandbox in a separate process, started as a person starts it. */
final class SandboxProcess implements AutoCloseable {

    private static final String READY = "# Ctrl-C";

    private final ChildProcess child;
    private final Map<String, String> settings;

    private SandboxProcess(ChildProcess child, Map<String, String> settings) {
        this.child = child;
        this.settings = settings;
    }

    /**
     * Starts a sandbox, and returns when it answers.
     *
     * @param members how many members it has beside its usual ones
     * @param options more options of the command
     */
    static SandboxProcess start(int members, String... options) {
        List<String> command = new ArrayList<>(List.of("./recipes", "sandbox", "--port", "0", "--members", "" + members));
        command.addAll(List.of(options));
        ChildProcess child = ChildProcess.start(command);
        Map<String, String> settings = new HashMap<>();
        BufferedReader printed = child.process().inputReader(StandardCharsets.UTF_8);
        try {
            for (String line = printed.readLine(); line != null && !line.startsWith(READY); line = printed.readLine()) {
                String[] pair = line.split("=", 2);
                settings.put(pair[0], pair.length == 2 ? pair[1] : "");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (!settings.containsKey("baseURL")) {
            throw new IllegalStateException("The sandbox did not start; it printed " + settings.keySet());
        }
        return new SandboxProcess(child, settings);
    }

    /** Returns what the sandbox printed for a {@code .env}. */
    Map<String, String> settings() {
        return settings;
    }

    /** Returns the most memory that it has held so far, in MiB. */
    double peakMemory() {
        return child.peakMemory();
    }

    /** Returns the processor time that it has used so far, in milliseconds. */
    double cpuMillis() {
        return child.process().info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    @Override
    public void close() {
        child.stop();
    }
}
