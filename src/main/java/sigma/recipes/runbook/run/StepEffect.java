package sigma.recipes.runbook.run;

import java.util.List;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.journal.RunState;

/**
 * The known changes of a run that ended in a step.
 *
 * @param step       the number of the step
 * @param sent       the writes of the run that were sent
 * @param carriedOut those that the API confirmed
 * @param open       those with an unknown outcome
 */
public record StepEffect(int step, List<RunState.Change> sent, List<RunState.Change> carriedOut, List<RunState.Change> open) {

    /** Copies the lists. */
    public StepEffect {
        sent = List.copyOf(sent);
        carriedOut = List.copyOf(carriedOut);
        open = List.copyOf(open);
    }

    /** Returns the known changes of the current step. */
    public static StepEffect of(RunJournal journal) {
        RunState progress = journal.progress();
        return new StepEffect(journal.step(), progress.sent(), progress.changes(), progress.open());
    }

    /**
     * Returns sentences about the step.
     *
     * @param subject the subject of the sentences, such as {@code The failed step}
     */
    public String ofStep(String subject) {
        List<RunState.Change> done = own(carriedOut);
        List<RunState.Change> unknown = own(open);
        if (own(sent).isEmpty()) {
            return subject + " sent no write.";
        }
        if (done.isEmpty() && unknown.isEmpty()) {
            return subject + " carried out nothing: " + RunSummary.counted(own(sent)) + " was refused.";
        }
        String lost = unknown.isEmpty() ? "" : "It is unknown whether " + RunSummary.counted(unknown) + " was carried out.";
        return (done.isEmpty() ? lost : subject + " carried out " + RunSummary.counted(done) + ". " + lost).strip();
    }

    /** Returns a sentence about the whole run. */
    public String ofRun() {
        return !carriedOut.isEmpty() ? "What was carried out was not rolled back."
                : open.isEmpty() ? "Nothing was changed." : "Nothing else was changed.";
    }

    private List<RunState.Change> own(List<RunState.Change> changes) {
        return changes.stream().filter(change -> change.step() == step).toList();
    }
}
