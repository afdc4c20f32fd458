package sigma.recipes.runbook.play;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import sigma.recipes.client.call.CallJournal;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.redaction.Redaction;
import sigma.recipes.organization.CallerProfile;
import sigma.recipes.organization.Organization;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.runbook.journal.JournalProblem;
import sigma.recipes.runbook.journal.LostWriteChoice;
import sigma.recipes.runbook.journal.RunHeader;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.option.UnattendedOptions;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.RunSummary;
import sigma.recipes.runbook.run.StepEffect;
import sigma.recipes.runbook.undo.UndoPlan;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.runbook.undo.reversal.UndoClient;
import sigma.recipes.settings.Settings;

/** Undoes what a run wrote, newest first. It has its own journal, so that it can be resumed. */
public final class UndoRun {

    private final CommandContext context;
    private final Settings settings;
    private final UnattendedOptions unattended;
    private final Notification notification;
    private final UndoPage page;
    private Redaction redaction = Redaction.hidingPeople();

    /**
     * Creates an undo.
     *
     * @param yes  whether to change a real organization without asking
     * @param form text, or JSON for one document on standard output
     * @param unattended how long it waits for another run
     * @param notification receives how it ended
     * @throws UsageException if the format is a table
     */
    public UndoRun(CommandContext context, Settings settings, boolean yes, OutputFormat form, UnattendedOptions unattended,
                   Notification notification) {
        if (form == OutputFormat.CSV) {
            throw new UsageException(Problem.of("The result of an undo is not a table.").at("--output csv").expected("text or json"));
        }
        this.context = context;
        this.settings = settings;
        this.unattended = unattended;
        this.notification = notification;
        notification.through(settings);
        page = new UndoPage(context, settings, yes, form);
    }

    /** The calls of the undo are recorded in its journal only. */
    private record Journaled(CallJournal journal) implements ExchangeListener {

        @Override
        public void exchanged(CheckedExchange exchange) {
            // Recorded in the journal.
        }

        @Override
        public void read(Operation operation, int status, Set<String> fields) {
            // An undo has no usage record.
        }
    }

    /**
     * Requires that this run may write, before the first request.
     *
     * @throws UsageException if it may not, or the user can't be asked
     */
    public void requirePossible() {
        page.requirePossible();
    }

    /** Prints the target. */
    public void introduce() {
        page.introduce();
    }

    /** Shows the target, what it undoes, and what remains. */
    public void show(UndoPlan plan) {
        page.show(plan);
    }

    /**
     * Writes the document of an undo that is only shown.
     *
     * @param header the header of the run
     * @param run    its name
     */
    public void document(RunHeader header, String run, UndoPlan plan) {
        page.write(new UndoResult(header, run, plan).document("shown", Optional.empty(), List.of()));
    }

    /**
     * Undoes what can be undone.
     *
     * @param journal the journal of the undo
     * @return success, even if some of the run can't be undone
     */
    @SuppressWarnings("try") // The lock is held without being used.
    public ExitCode carryOut(UndoPlan plan, RunJournal journal, LostWriteChoice choice) {
        String run = journal.folder().getFileName().toString();
        RunHeader header = journal.state().header();
        UndoResult result = new UndoResult(header, header.undone().orElseThrow(), plan);
        AtomicReference<String> underWay = new AtomicReference<>();
        Interruption.Words words = new Interruption.Words(page.alarms(), () -> StepEffect.of(journal), () -> page.end(result, run, true),
                () -> {
                    page.write(result.document(RunFile.Status.INTERRUPTED.word(), Optional.of(run), List.of()));
                    announce(journal, true);
                });
        try (Organization organization = context.organizationFor(settings, "undo");
                Interruption interruption = Interruption.watch(() -> broken(journal, RunFile.Status.INTERRUPTED, List.of()), words)) {
            redaction = organization.redaction();
            context.follow(organization, page.lines());
            Optional<CallerProfile> caller = organization.sandbox() ? Optional.empty() : Optional.of(organization.caller());
            caller.ifPresent(page::agree);
            try (RunLock lock = locked(caller, header.recipe(), run)) {
                journal.workOn(organization, caller, choice);
                UndoClient client = new UndoClient(organization.newScenario(ExchangeListener.none()).client(),
                        organization.newScenario(new Journaled(journal.calls())).client(), journal::lostWriteEarlier);
                interruption.during(() -> Optional.ofNullable(underWay.get()));
                for (Reversal reversal : plan.possible()) {
                    underWay.set(reversal.words());
                    carryOut(reversal, journal, client);
                    organization.progress().ended();
                    new StepPrinter(page.lines()).done(reversal.words() + (journal.completedEarlier() ? "  (completed before)" : ""));
                    journal.passed();
                    result.tookBack(reversal);
                    underWay.set(null);
                }
                journal.end(RunFile.Status.SUCCEEDED.word(), List.of());
                page.end(result, run, false);
                page.write(result.document(RunFile.Status.SUCCEEDED.word(), Optional.of(run), List.of()));
                return ExitCode.DONE;
            }
        } catch (ProblemException stopped) {
            List<String> problems = stopped.getMessage().lines().toList();
            broken(journal, RunFile.Status.FAILED, problems);
            if (journal.hasBegun()) {
                page.failed(StepEffect.of(journal), result, run);
            }
            page.write(result.document(RunFile.Status.FAILED.word(), Optional.of(run).filter(name -> journal.hasBegun()), problems));
            throw stopped;
        } finally {
            announce(journal, false);
        }
    }

    private static void broken(RunJournal journal, RunFile.Status how, List<String> problems) {
        try {
            journal.end(how.word(), problems);
        } catch (JournalProblem full) {
            // A journal without an end is one of an undo that was interrupted, and can be resumed as well.
        }
    }

    private void announce(RunJournal journal, boolean interrupted) {
        if (notification.wanted()) {
            notification.send(redaction.masked(RunSummary.of(journal.folder()).document().toString()), interrupted, page.alarms());
        }
    }

    /** The recipe must not run while one of its runs is undone; the sandbox has its own lock. */
    private RunLock locked(Optional<CallerProfile> caller, String recipe, String run) {
        return caller.map(who -> RunLock.take(context.surroundings().runs(), new RunLock.Wanted(who.organizationId(), recipe, run),
                unattended.patience(), context.surroundings().clock(), page.alarms())).orElseGet(RunLock::none);
    }

    private void carryOut(Reversal reversal, RunJournal journal, UndoClient client) {
        journal.begins(reversal.words());
        if (!journal.completedEarlier()) {
            if (context.verbosity().detailed()) {
                new StepPrinter(page.lines()).begins(reversal.words());
            }
            reversal.carryOut(client);
        }
    }
}
