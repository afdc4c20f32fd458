package sigma.recipes.runbook.play;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.plugin.event.TestStepStarted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.StepEffect;
import sigma.recipes.steps.record.ScenarioOutputs;

/** Tracks the current step of a run, records it in the journal, and saves each output when the run returns it. */
public final class RunProgress implements ConcurrentEventListener {

    private final RunFile file;
    private final RunJournal journal;
    private final Consumer<String> begun;
    private volatile String step;
    /** Whether a step did not pass, so that later ones are skipped. */
    private boolean broken;
    private volatile Map<String, String> secrets = Map.of();
    private volatile Map<String, List<String>> columns = Map.of();

    /**
     * Creates the progress of a run.
     *
     * @param file    the file of its outputs
     * @param journal its journal
     * @param begun   receives each step that begins, unless an earlier process completed it
     */
    public RunProgress(RunFile file, RunJournal journal, Consumer<String> begun) {
        this.file = file;
        this.journal = journal;
        this.begun = begun;
    }

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(TestStepStarted.class, this::started);
        events.registerHandlerFor(TestStepFinished.class, this::finished);
    }

    /** Returns the current step, with its keyword; empty between steps. */
    public Optional<String> step() {
        return Optional.ofNullable(step);
    }

    private void started(TestStepStarted event) {
        if (event.getTestStep() instanceof PickleStepTestStep sentence) {
            step = StepPrinter.text(sentence);
            if (!broken) {
                journal.begins(step);
                if (!journal.completedEarlier()) {
                    begun.accept(step);
                }
            }
        }
    }

    private void finished(TestStepFinished event) {
        step = null;
        if (event.getResult().getStatus() != Status.PASSED) {
            broken = true;
        } else if (event.getTestStep() instanceof PickleStepTestStep) {
            journal.passed();
        }
    }

    /** Returns whether an earlier process completed the latest step. */
    public boolean completedEarlier() {
        return !broken && journal.completedEarlier();
    }

    /** Returns the known changes of the run, whose last step did not pass. */
    StepEffect effect() {
        return StepEffect.of(journal);
    }

    /** Saves the outputs, and keeps secret ones in memory only. */
    public void handedOver(ScenarioOutputs outputs) {
        secrets = outputs.secrets();
        columns = outputs.columns();
        try {
            file.save(outputs.json());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Outputs are JSON", impossible);
        }
    }

    /** Returns the columns of the outputs that are tables, by name. */
    public Map<String, List<String>> columns() {
        return columns;
    }

    /** Returns the secret outputs by name. */
    public Map<String, String> secrets() {
        return secrets;
    }
}
