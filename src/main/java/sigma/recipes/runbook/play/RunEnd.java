package sigma.recipes.runbook.play;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sigma.recipes.runbook.journal.JournalProblem;
import sigma.recipes.runbook.journal.OwnParts;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.RunSummary;

/** The end of a run, which its journal and its outputs take note of once; what ends it first counts. */
public final class RunEnd {

    private final RunJournal journal;
    private final RunFile file;
    private final ConsolePrinter page;
    private Optional<UnaryOperator<String>> masked = Optional.empty();
    private RunFile.Status status = RunFile.Status.RUNNING;

    /** Creates the end of a run. */
    public RunEnd(RunJournal journal, RunFile file, ConsolePrinter page) {
        this.journal = journal;
        this.file = file;
        this.page = page;
    }

    /** Has the summary and the page of the run masked; without it, neither is written. */
    public synchronized void maskedBy(UnaryOperator<String> mask) {
        masked = Optional.of(mask);
    }

    /**
     * Ends the run.
     *
     * @param problems what went wrong, in lines without secrets
     */
    public synchronized void at(RunFile.Status end, List<String> problems) {
        if (status != RunFile.Status.RUNNING) {
            return;
        }
        status = end;
        file.end(end);
        try {
            journal.end(end.word(), problems);
            masked.ifPresent(mask -> RunSummary.of(journal.folder()).write(mask));
        } catch (JournalProblem | UsageException full) {
            // A journal without an end is one of a run that was interrupted, and can be resumed as well.
        }
    }

    /** Says what was carried out, and how the run is continued, if it is not complete. */
    public void tell() {
        String run = journal.folder().getFileName().toString();
        List<RunState.Change> changes = changes();
        if (!changes.isEmpty()) {
            page.wrapped(0, 2, "Carried out: " + RunSummary.counted(changes) + " (./recipes runs show " + run + ")");
        }
        if (status != RunFile.Status.SUCCEEDED) {
            page.wrapped(0, 2, "Continue with ./recipes resume " + run + options() + ": completed steps are not repeated, and a write without "
                    + "an answer is looked up first");
        }
    }

    private String options() {
        OwnParts own = journal.state().header().own();
        return own == null ? "" : own.options();
    }

    private List<RunState.Change> changes() {
        try {
            return RunState.read(journal.folder()).changes();
        } catch (JournalProblem unreadable) {
            return List.of();
        }
    }
}
