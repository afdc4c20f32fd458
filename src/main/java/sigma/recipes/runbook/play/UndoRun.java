package sigma.recipes.runbook.play;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import sigma.recipes.client.call.CallJournal;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.client.http.DownloadProgress;
import sigma.recipes.contract.Operation;
import sigma.recipes.organization.CallerProfile;
import sigma.recipes.organization.Organization;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.runbook.journal.LostWriteChoice;
import sigma.recipes.runbook.journal.RunHeader;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.option.UnattendedOptions;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.project.UsageException;
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
        UndoEnd end = new UndoEnd(plan, journal, page, notification);
        try (Organization organization = context.organizationFor(settings, "undo");
                Interruption interruption = Interruption.watch(end::interrupted, end.interruption())) {
            end.masking(organization.redaction());
            context.follow(organization, page.lines());
            Optional<CallerProfile> caller = organization.sandbox() ? Optional.empty() : Optional.of(organization.caller());
            caller.ifPresent(page::agree);
            try (RunLock lock = locked(caller, journal.state().header().recipe(), end.run())) {
                journal.workOn(organization, caller, choice);
                AtomicReference<String> underWay = new AtomicReference<>();
                interruption.during(() -> Optional.ofNullable(underWay.get()));
                UndoClient client = client(organization, journal);
                for (Reversal reversal : plan.possible()) {
                    underWay.set(reversal.words());
                    carryOut(reversal, journal, client, organization.progress());
                    end.reverted(reversal);
                    underWay.set(null);
                }
                end.succeeded();
                return ExitCode.DONE;
            }
        } catch (ProblemException stopped) {
            end.failed(stopped);
            throw stopped;
        } finally {
            end.announce();
        }
    }

    /** The recipe must not run while one of its runs is undone; the sandbox has its own lock. */
    private RunLock locked(Optional<CallerProfile> caller, String recipe, String run) {
        return caller.map(who -> RunLock.take(context.surroundings().runs(), new RunLock.Wanted(who.organizationId(), recipe, run),
                unattended.patience(), context.surroundings().clock(), page.alarms())).orElseGet(RunLock::none);
    }

    private static UndoClient client(Organization organization, RunJournal journal) {
        return new UndoClient(organization.newScenario(ExchangeListener.none()).client(),
                organization.newScenario(new Journaled(journal.calls())).client(), journal::lostWriteEarlier);
    }

    private void carryOut(Reversal reversal, RunJournal journal, UndoClient client, DownloadProgress progress) {
        journal.begins(reversal.words());
        if (!journal.completedEarlier()) {
            context.announce(reversal.words(), page.lines());
            reversal.carryOut(client);
        }
        progress.ended();
        new StepPrinter(page.lines()).done(reversal.words() + (journal.completedEarlier() ? "  (completed before)" : ""));
        journal.passed();
    }
}
