package sigma.recipes.runbook.play;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sigma.recipes.contract.redaction.Redaction;
import sigma.recipes.organization.Organization;
import sigma.recipes.runbook.journal.JournalProblem;
import sigma.recipes.runbook.journal.OwnParts;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.RunSummary;
import sigma.recipes.runbook.undo.UndoPlan;

/** The end of a run, which its journal and its outputs take note of once; what ends it first counts. */
public final class RunEnd {

    private final RunJournal journal;
    private final RunFile file;
    private final Path project;
    private Optional<Organization> organization = Optional.empty();
    private volatile boolean reversible;
    private RunFile.Status status = RunFile.Status.RUNNING;

    /**
     * Creates the end of a run.
     *
     * @param project the project's folder, which paths are shown relative to
     */
    public RunEnd(RunJournal journal, RunFile file, Path project) {
        this.journal = journal;
        this.file = file;
        this.project = project.toAbsolutePath();
    }

    /** Names the organization of the run, which masks its summary and its page; before that, neither is written. */
    public synchronized void in(Organization where) {
        organization = Optional.of(where);
        UndoPlan earlier = UndoPlan.of(journal.state(), where.contract());
        reversible = !earlier.possible().isEmpty();
        journal.confirming(write -> reversible = reversible || UndoPlan.reverses(write, where.contract()));
    }

    /**
     * Ends the run.
     *
     * @param problems what went wrong, a message each
     */
    public synchronized void at(RunFile.Status end, List<String> problems) {
        if (status != RunFile.Status.RUNNING) {
            return;
        }
        status = end;
        file.end(end);
        try {
            journal.end(end.word(), problems.stream().map(this::masked).flatMap(String::lines).toList());
            organization.ifPresent(where -> new RunSummary(journal.folder(), journal.progress()).write(where.redaction()::masked));
        } catch (JournalProblem | UsageException full) {
            // A journal without an end is one of a run that was interrupted, and can be resumed as well.
        }
    }

    /** Says what was carried out, where the journal is, how the run is undone, and how it is continued if it is not complete. */
    public void tell(ConsolePrinter page) {
        String run = run();
        List<RunState.Change> changes = journal.progress().changes();
        if (!changes.isEmpty()) {
            page.wrapped(0, 2, "Carried out: " + RunSummary.counted(changes) + " (./recipes runs show " + run + ")");
        }
        if (!changes.isEmpty() || status != RunFile.Status.SUCCEEDED) {
            page.line(0, "Journal: " + project.relativize(journal.folder()).resolve("journal.jsonl"));
        }
        if (undoable()) {
            page.line(0, "Undo with ./recipes undo " + run);
        }
        if (status != RunFile.Status.SUCCEEDED) {
            page.wrapped(0, 2, "Continue with ./recipes resume " + run + options() + ": completed steps are not repeated, and a write without "
                    + "an answer is looked up first");
        }
    }

    /** Returns the options of the user's own recipes, with a blank in front. */
    String options() {
        OwnParts own = journal.state().header().own();
        return own == null ? "" : own.options();
    }

    /** Returns the name of the run. */
    String run() {
        return journal.folder().getFileName().toString();
    }

    /** Returns how the run ended. */
    synchronized RunFile.Status status() {
        return status;
    }

    /** Returns whether something of the run can be taken back now. */
    boolean undoable() {
        return reversible && journal.progress().open().isEmpty();
    }

    /** Returns the summary of the run as JSON, in which secrets, and people where they are hidden, are masked. */
    String summary() {
        return masked(new RunSummary(journal.folder(), journal.progress()).document().toString());
    }

    /** Of an organization that was not opened, it is not known whether people are hidden. */
    private String masked(String text) {
        return organization.map(Organization::redaction).orElseGet(Redaction::hidingPeople).masked(text);
    }
}
