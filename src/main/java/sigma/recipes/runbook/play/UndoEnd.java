package sigma.recipes.runbook.play;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import sigma.recipes.contract.redaction.Redaction;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.runbook.journal.JournalProblem;
import sigma.recipes.runbook.journal.RunHeader;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.RunSummary;
import sigma.recipes.runbook.run.StepEffect;
import sigma.recipes.runbook.undo.UndoPlan;
import sigma.recipes.runbook.undo.reversal.Reversal;

/** The end of an undo: recorded in its journal, printed, written as a document, and sent to the webhook. */
final class UndoEnd {

    private final RunJournal journal;
    private final UndoPage page;
    private final Notification notification;
    private final UndoResult result;
    private volatile Redaction redaction = Redaction.hidingPeople();

    /**
     * Creates the end of an undo that has not begun.
     *
     * @param journal the journal of the undo
     */
    UndoEnd(UndoPlan plan, RunJournal journal, UndoPage page, Notification notification) {
        this.journal = journal;
        this.page = page;
        this.notification = notification;
        RunHeader header = journal.state().header();
        result = new UndoResult(header, header.undone().orElseThrow(), plan);
    }

    /** Masks the summary as the organization requires from now on; until then people are masked. */
    void masking(Redaction masks) {
        redaction = masks;
    }

    /** Returns the name of the undo. */
    String run() {
        return journal.folder().getFileName().toString();
    }

    /** Records a completed reversal. */
    void reverted(Reversal reversal) {
        result.tookBack(reversal);
    }

    /** Ends an undo that carried out its plan. */
    void succeeded() {
        journal.end(RunFile.Status.SUCCEEDED.word(), List.of());
        page.end(result, run());
        page.write(result.document(RunFile.Status.SUCCEEDED.word(), Optional.of(run()), List.of()));
    }

    /** Ends an undo that a problem stopped. */
    void failed(ProblemException stopped) {
        List<String> problems = stopped.getMessage().lines().toList();
        endJournal(RunFile.Status.FAILED, problems);
        if (journal.hasBegun()) {
            page.failed(StepEffect.of(journal), result, run());
        }
        page.write(result.document(RunFile.Status.FAILED.word(), Optional.of(run()).filter(name -> journal.hasBegun()), problems));
    }

    /** Ends the journal of an undo that was interrupted. */
    void interrupted() {
        endJournal(RunFile.Status.INTERRUPTED, List.of());
    }

    /** Returns what is printed, written and sent when the undo is interrupted. */
    Interruption.Words interruption() {
        return new Interruption.Words(page.alarms(), () -> StepEffect.of(journal), () -> page.unfinished(result, run()), () -> {
            page.write(result.document(RunFile.Status.INTERRUPTED.word(), Optional.of(run()), List.of()));
            notify(notification::sendBeforeExit);
        });
    }

    /** Sends the summary to the webhook, unless it was sent. */
    void announce() {
        notify(notification::send);
    }

    private void notify(BiConsumer<String, ConsolePrinter> sending) {
        if (notification.wanted()) {
            sending.accept(redaction.masked(RunSummary.of(journal.folder()).document().toString()), page.alarms());
        }
    }

    private void endJournal(RunFile.Status how, List<String> problems) {
        try {
            journal.end(how.word(), problems);
        } catch (JournalProblem full) {
            // A journal without an end is one of an undo that was interrupted, and can be resumed as well.
        }
    }
}
