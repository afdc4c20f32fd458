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
 * What a run says, and saves, when it is stopped by Ctrl-C or a signal. It does so on a thread of the JVM's shutdown. A
 * run that works on rows completes the row in hand.
 */
public final class Interruption implements AutoCloseable {

    /** Longer than requests take, and short enough for a person who pressed Ctrl-C. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Runnable ending;
    private final Words words;
    private final Thread hook = new Thread(this::tell);
    private volatile Optional<Supplier<Optional<String>>> progress = Optional.empty();
    private volatile Optional<RunRows> rows = Optional.empty();

    /**
     * What an interrupted run says.
     *
     * @param page     where
     * @param effect   what is known of the changes
     * @param outcome  says what is left, and how it goes on
     * @param document writes the document of the run, if one was asked for
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
     * @param ending ends the run first of all
     */
    public static Interruption watch(Runnable ending, Words words) {
        Interruption interruption = new Interruption(ending, words);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /**
     * Records that steps are carried out from now on.
     *
     * @param step   returns the step under way; empty between two steps
     * @param worked the rows that they work on
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
        words.page().line(0, "");
        words.page().line(0, "Stopping after the row in hand, for " + PATIENCE.toSeconds() + " s at most.");
        return worked.awaitStop(PATIENCE);
    }

    private void tell() {
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
                stopped.ifPresent(how -> said.add(how + " The row in hand was completed."));
                said.add(effect.ofStep("That step"));
            }, () -> said.add("Interrupted between two steps."));
            said.add(effect.ofRun());
            said.forEach(line -> words.page().wrapped(0, 2, line));
            words.outcome().run();
        }
        words.document().run();
    }
}
