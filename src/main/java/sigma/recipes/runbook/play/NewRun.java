package sigma.recipes.runbook.play;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.runbook.journal.RunHeader;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.run.RunFolder;

/** A run with a new journal. Its folder is deleted if the run ends before its first step. */
public final class NewRun {

    private NewRun() {
    }

    /**
     * Begins the journal of a run, and carries the run out.
     *
     * @param folder the folder of the run
     * @param act    carries it out
     * @throws sigma.recipes.runbook.journal.JournalProblem if the journal can't be written
     */
    public static ExitCode carryOut(Path folder, RunHeader header, Supplier<Instant> clock, Function<RunJournal, ExitCode> act) {
        boolean begun = false;
        try (RunJournal journal = RunJournal.begin(folder, header, clock)) {
            try {
                return act.apply(journal);
            } finally {
                begun = journal.hasBegun();
            }
        } finally {
            if (!begun) {
                RunFolder.delete(folder);
            }
        }
    }
}
