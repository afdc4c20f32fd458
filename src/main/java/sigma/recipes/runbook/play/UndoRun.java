package sigma.recipes.runbook.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
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
import sigma.recipes.runbook.option.OutputForm;
import sigma.recipes.runbook.option.Unattended;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.RunSummary;
import sigma.recipes.runbook.run.StepEffect;
import sigma.recipes.runbook.undo.Reversal;
import sigma.recipes.runbook.undo.UndoClient;
import sigma.recipes.runbook.undo.UndoPlan;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;

/** Undoes what a run wrote, newest first. It has its own journal, so that it can be resumed. */
public final class UndoRun {

    private final CommandContext context;
    private final Settings settings;
    private final boolean yes;
    private final OutputForm form;
    private final Unattended unattended;
    private final Notification notification;
    private final ConsolePrinter page;
    private final ConsolePrinter alarms;
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
    public UndoRun(CommandContext context, Settings settings, boolean yes, OutputForm form, Unattended unattended,
                   Notification notification) {
        if (form == OutputForm.CSV) {
            throw new UsageException(Problem.of("What is taken back is no table.").at("--output csv").expected("text or json"));
        }
        this.context = context;
        this.settings = settings;
        this.yes = yes;
        this.form = form;
        this.unattended = unattended;
        this.notification = notification;
        notification.through(settings);
        page = context.page(form);
        alarms = context.alarms(form);
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
    public void demandPossible() {
        if (settings.target() == Target.REAL && !settings.allowWrites()) {
            throw new UsageException(Problem.of("undo makes changes, but ALLOW_WRITES is not true.")
                    .fix("set ALLOW_WRITES=true in .env if this organization may be changed"));
        }
        if (settings.target() == Target.REAL && !yes && context.surroundings().terminal().answers().isEmpty()) {
            throw new UsageException(Problem.of("undo changes a real organization, but there is no terminal to confirm on.")
                    .fix("add --yes"));
        }
    }

    /** Prints its target. */
    public void introduce() {
        Banner.printKept(page, settings);
    }

    /** Shows its target, what it undoes, and what remains. */
    public void show(UndoPlan plan) {
        introduce();
        // The user has to see the subject of the question.
        ConsolePrinter where = settings.target() == Target.REAL && !yes ? alarms : page;
        where.entry(0, "Will be taken back, newest first", "");
        plan.possible().forEach(reversal -> where.wrapped(2, 4, reversal.words()));
        if (plan.possible().isEmpty()) {
            where.line(2, "nothing");
        }
        if (!plan.staying().isEmpty()) {
            where.heading("Stays");
            plan.staying().forEach(line -> where.wrapped(2, 4, line));
        }
        where.line(0, "");
    }

    /**
     * Writes the document of an undo that is only shown.
     *
     * @param header the header of the run
     * @param run    its name
     */
    public void document(RunHeader header, String run, UndoPlan plan) {
        write(new UndoResult(header, run, plan).document("shown", Optional.empty(), List.of()));
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
        UndoResult result = new UndoResult(header, header.undoes(), plan);
        AtomicReference<String> underWay = new AtomicReference<>();
        Interruption.Words words = new Interruption.Words(alarms, () -> StepEffect.of(journal), () -> tell(alarms, result, run, true),
                () -> {
                    write(result.document(RunFile.Status.INTERRUPTED.word(), Optional.of(run), List.of()));
                    announce(journal, true);
                });
        try (Organization organization = context.organizationFor(settings, "undo");
                Interruption interruption = Interruption.watch(() -> journal.end(RunFile.Status.INTERRUPTED.word(), List.of()), words)) {
            redaction = organization.redaction();
            context.follow(organization, page);
            Optional<CallerProfile> caller = organization.sandbox() ? Optional.empty() : Optional.of(organization.caller());
            caller.ifPresent(this::agree);
            try (RunLock lock = locked(caller, header.recipe(), run)) {
                journal.workOn(organization, caller, choice);
                UndoClient client = new UndoClient(organization.visit(ExchangeListener.none()).client(),
                        organization.visit(new Journaled(journal.calls())).client());
                interruption.during(() -> Optional.ofNullable(underWay.get()));
                for (Reversal reversal : plan.possible()) {
                    underWay.set(reversal.words());
                    carryOut(reversal, journal, client);
                    organization.progress().ended();
                    new StepPrinter(page).done(reversal.words() + (journal.completedEarlier() ? "  (completed before)" : ""));
                    journal.passed();
                    result.tookBack(reversal);
                    underWay.set(null);
                }
                journal.end(RunFile.Status.SUCCEEDED.word(), List.of());
                tell(page, result, run, false);
                write(result.document(RunFile.Status.SUCCEEDED.word(), Optional.of(run), List.of()));
                return ExitCode.DONE;
            }
        } catch (ProblemException stopped) {
            List<String> problems = stopped.getMessage().lines().toList();
            failed(journal, problems);
            tell(alarms, result, run, true);
            write(result.document(RunFile.Status.FAILED.word(), Optional.of(run), problems));
            throw stopped;
        } finally {
            announce(journal, false);
        }
    }

    private static void failed(RunJournal journal, List<String> problems) {
        try {
            journal.end(RunFile.Status.FAILED.word(), problems);
        } catch (JournalProblem full) {
            // A journal without an end is one of an undo that was interrupted, and can be resumed as well.
        }
    }

    private void announce(RunJournal journal, boolean interrupted) {
        if (notification.wanted()) {
            notification.send(redaction.masked(RunSummary.of(journal.folder()).document().toString()), interrupted, alarms);
        }
    }

    /** The recipe must not run while one of its runs is undone; the sandbox has its own lock. */
    private RunLock locked(Optional<CallerProfile> caller, String recipe, String run) {
        return caller.map(who -> RunLock.take(context.surroundings().runs(), new RunLock.Wanted(who.organizationId(), recipe, run),
                unattended.patience(), context.surroundings().clock(), alarms)).orElseGet(RunLock::none);
    }

    private void carryOut(Reversal reversal, RunJournal journal, UndoClient client) {
        journal.begins(reversal.words());
        if (!journal.completedEarlier()) {
            if (context.verbosity().detailed()) {
                new StepPrinter(page).begins(reversal.words());
            }
            reversal.carryOut(client);
        }
    }

    private void tell(ConsolePrinter where, UndoResult result, String run, boolean unfinished) {
        where.line(0, "");
        where.wrapped(0, 2, "Taken back: " + result.counted() + " (./recipes runs show " + run + ")"
                + (result.staying() ? "; what stays is listed above" : ""));
        if (unfinished) {
            where.wrapped(0, 2, "Continue with ./recipes resume " + run);
        }
    }

    private void write(ObjectNode document) {
        if (form == OutputForm.JSON) {
            context.document().json(document);
        }
    }

    private void agree(CallerProfile caller) {
        Banner.caller(page, caller);
        if (yes) {
            return;
        }
        String answer = context.surroundings().terminal().answers().orElseThrow().apply("Take this back as " + caller.name() + "? [y/N] ");
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw new UsageException(Problem.of("Cancelled; nothing was changed."));
        }
    }
}
