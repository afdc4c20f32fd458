package sigma.recipes.runbook.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.SavedOutputs;
import sigma.recipes.steps.record.RunRows;

/**
 * What a run says, and saves, when it is stopped by Ctrl-C or a signal. It does so on a thread of the JVM's shutdown. A
 * run that works on rows completes the row in hand.
 */
public final class Interruption implements AutoCloseable {

    /** Longer than requests take, and short enough for a person who pressed Ctrl-C. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RunEnd end;
    private final ConsolePrinter page;
    private final SavedOutputs saved;
    private final Thread hook = new Thread(this::tell);
    private volatile Optional<RunProgress> progress = Optional.empty();
    private volatile Optional<RunRows> rows = Optional.empty();

    private Interruption(RunEnd end, ConsolePrinter page, SavedOutputs saved) {
        this.end = end;
        this.page = page;
        this.saved = saved;
    }

    /** Watches for the end of the process until it is closed. */
    public static Interruption watch(RunEnd end, ConsolePrinter page, SavedOutputs saved) {
        Interruption interruption = new Interruption(end, page, saved);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Notes that steps are carried out from now on. */
    public void during(RunProgress steps, RunRows worked) {
        rows = Optional.of(worked);
        progress = Optional.of(steps);
    }

    @Override
    public void close() {
        unhook(hook);
    }

    /** Takes back a shutdown hook; it runs already where the JVM shuts down. */
    public static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs already; there is nothing to take back.
        }
    }

    private Optional<String> afterTheRow(RunRows worked) {
        worked.stop();
        if (!worked.working()) {
            return Optional.empty();
        }
        page.line(0, "");
        page.line(0, "Stopping after the row in hand, for " + PATIENCE.toSeconds() + " s at most.");
        return worked.awaitStop(PATIENCE);
    }

    private void tell() {
        Optional<String> stopped = rows.flatMap(this::afterTheRow);
        end.at(RunFile.Status.INTERRUPTED, List.of());
        page.line(0, "");
        if (progress.isEmpty()) {
            page.line(0, "Interrupted before the first step; nothing was changed.");
            return;
        }
        List<String> said = new ArrayList<>();
        progress.get().step().ifPresentOrElse(step -> {
            said.add("Interrupted during: " + step);
            said.add(stopped.map(how -> how + " The row in hand was completed.")
                    .orElse("That step may have been carried out, or a part of it."));
        }, () -> said.add("Interrupted between two steps."));
        said.add("The steps above were not rolled back.");
        said.forEach(line -> page.wrapped(0, 2, line));
        saved.print(page);
        end.tell();
    }
}
