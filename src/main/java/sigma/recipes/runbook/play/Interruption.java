package sigma.recipes.runbook.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.run.StepEffect;
import sigma.recipes.steps.record.RunRows;

/**
 * Prints and saves the state of a run that is stopped by Ctrl-C or a signal, on a shutdown thread of the JVM. A run on rows
 * completes the current row.
 */
public final class Interruption implements AutoCloseable {

    /** Longer than requests take, and short enough after Ctrl-C. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Runnable ending;
    private final Words words;
    private final Thread hook = new Thread(this::report);
    private volatile Optional<Supplier<Optional<String>>> progress = Optional.empty();
    private volatile Optional<RunRows> rows = Optional.empty();

    /**
     * The messages of an interrupted run.
     *
     * @param page     where
     * @param effect   the known changes
     * @param outcome  describes the remaining work and how to continue
     * @param document writes the document of the run, if requested
     */
    public record Words(ConsolePrinter page, Supplier<StepEffect> effect, Runnable outcome, Runnable document) {
    }

    private Interruption(Runnable ending, Words words) {
        this.ending = ending;
        this.words = words;
    }

    /**
     * Watches for the end of the process until it is closed.
     *
     * @param ending ends the run first
     */
    public static Interruption watch(Runnable ending, Words words) {
        Interruption interruption = new Interruption(ending, words);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /**
     * Records that steps are carried out from now on.
     *
     * @param step   returns the current step; empty between steps
     * @param worked their rows
     */
    public void during(Supplier<Optional<String>> step, RunRows worked) {
        rows = Optional.of(worked);
        during(step);
    }

    /** Records that steps without rows are carried out from now on. */
    public void during(Supplier<Optional<String>> step) {
        progress = Optional.of(step);
    }

    @Override
    public void close() {
        unhook(hook);
    }

    /** Removes a shutdown hook, unless the JVM is already shutting down. */
    public static void unhook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is already running.
        }
    }

    private Optional<String> afterTheRow(RunRows worked) {
        worked.stop();
        if (!worked.working()) {
            return Optional.empty();
        }
        words.page().line(0, "");
        words.page().line(0, "Stopping after the current row, in at most " + PATIENCE.toSeconds() + " s.");
        return worked.awaitStop(PATIENCE);
    }

    private void report() {
        Optional<String> stopped = rows.flatMap(this::afterTheRow);
        ending.run();
        words.page().line(0, "");
        if (progress.isEmpty()) {
            words.page().line(0, "Interrupted before the first step; nothing was changed.");
        } else {
            StepEffect effect = words.effect().get();
            List<String> said = new ArrayList<>();
            progress.get().get().ifPresentOrElse(step -> {
                said.add("Interrupted during: " + step);
                stopped.ifPresent(how -> said.add(how + " The current row was completed."));
                said.add(effect.ofStep("That step"));
            }, () -> said.add("Interrupted between two steps."));
            said.add(effect.ofRun());
            said.forEach(line -> words.page().wrapped(0, 2, line));
            words.outcome().run();
        }
        words.document().run();
    }
}
