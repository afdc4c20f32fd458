package sigma.recipes.runbook.play;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sigma.recipes.contract.redaction.Redaction;
import sigma.recipes.organization.Organization;
import sigma.recipes.runbook.journal.JournalProblem;
import sigma.recipes.runbook.journal.RunExtensions;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.RunSummary;
import sigma.recipes.runbook.undo.UndoPlan;

/** The end of a run, recorded once in its journal and outputs; the first cause counts. */
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
     * @param project the project's folder, to which shown paths are relative
     */
    public RunEnd(RunJournal journal, RunFile file, Path project) {
        this.journal = journal;
        this.file = file;
        this.project = project.toAbsolutePath();
    }

    /** Sets the organization of the run, which masks its summary and its page; neither is written before. */
    public synchronized void in(Organization where) {
        organization = Optional.of(where);
        UndoPlan earlier = UndoPlan.of(journal.state(), where.contract());
        reversible = !earlier.possible().isEmpty();
        journal.confirming(write -> reversible = reversible || UndoPlan.reverses(write, where.contract()));
    }

    /**
     * Ends the run.
     *
     * @param problems the errors, a message each
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
            // A journal without an end counts as interrupted and can be resumed as well.
        }
    }

    /** Prints what was carried out, the place of the journal, and how to undo the run and how to continue an incomplete one. */
    public void print(ConsolePrinter page) {
        String run = run();
        List<RunState.Change> changes = journal.progress().changes();
        if (!changes.isEmpty()) {
            page.wrapped(0, 2, "Carried out: " + RunSummary.counted(changes) + " (./recipes runs show " + run + ")");
        }
        if (!changes.isEmpty() || status != RunFile.Status.SUCCEEDED) {
            page.line(0, "Journal: " + project.relativize(journal.folder()).resolve(RunJournal.FILE));
        }
        if (undoable()) {
            page.line(0, "Undo with ./recipes undo " + run);
        } else if (!changes.isEmpty() && !reversible) {
            page.wrapped(0, 2, "It can't be undone: ./recipes undo " + run + " --show states why");
        }
        if (status != RunFile.Status.SUCCEEDED) {
            page.wrapped(0, 2, "Continue with ./recipes resume " + run + options() + ": the inputs stay the same, completed steps are not "
                    + "repeated, and a write without a response is looked up first");
        }
    }

    /** Returns the options of the user's own recipes, with a leading blank. */
    String options() {
        return journal.state().header().extensions().map(RunExtensions::options).orElse("");
    }

    /** Returns the name of the run. */
    String run() {
        return journal.folder().getFileName().toString();
    }

    /** Returns the result of the run. */
    synchronized RunFile.Status status() {
        return status;
    }

    /** Returns whether some of the run can be undone now. */
    boolean undoable() {
        return reversible && journal.progress().open().isEmpty();
    }

    /** Returns the summary of the run as JSON with secrets masked, and people if enabled. */
    String summary() {
        return masked(new RunSummary(journal.folder(), journal.progress()).document().toString());
    }

    /** Without an open organization, it is unknown whether people are masked. */
    private String masked(String text) {
        return organization.map(Organization::redaction).orElseGet(Redaction::hidingPeople).masked(text);
    }
}
