package sigma.recipes.runbook.play;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.client.call.CallJournal;
import sigma.recipes.client.call.CheckedExchange;
import sigma.recipes.client.call.ExchangeListener;
import sigma.recipes.contract.Operation;
import sigma.recipes.organization.CallerProfile;
import sigma.recipes.organization.Organization;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.runbook.journal.LostWriteChoice;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.undo.Reversal;
import sigma.recipes.runbook.undo.UndoClient;
import sigma.recipes.runbook.undo.UndoPlan;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;

/** Takes back what a run wrote, newest first. Its own journal makes it a run that can be resumed. */
public final class UndoRun {

    private final CommandContext context;
    private final Settings settings;
    private final ConsolePrinter page;
    private final boolean yes;

    /** Creates an undoing. */
    public UndoRun(CommandContext context, Settings settings, boolean yes) {
        this.context = context;
        this.settings = settings;
        this.page = context.page();
        this.yes = yes;
    }

    /** The calls of the undoing are kept in its journal; nothing else is noted of them. */
    private record Journaled(CallJournal journal) implements ExchangeListener {

        @Override
        public void exchanged(CheckedExchange exchange) {
            // The journal has it.
        }

        @Override
        public void read(Operation operation, int status, Set<String> fields) {
            // Nothing is recorded as used.
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

    /** Shows what is taken back, and what stays. */
    public void show(UndoPlan plan) {
        page.heading("Will be taken back, newest first");
        plan.possible().forEach(reversal -> page.wrapped(2, 4, reversal.words()));
        if (plan.possible().isEmpty()) {
            page.line(2, "nothing");
        }
        if (!plan.staying().isEmpty()) {
            page.heading("Stays");
            plan.staying().forEach(line -> page.wrapped(2, 4, line));
        }
        page.line(0, "");
    }

    /**
     * Takes it back.
     *
     * @param journal the journal of the undoing
     */
    public ExitCode carryOut(UndoPlan plan, RunJournal journal, LostWriteChoice choice) {
        try (Organization organization = context.organizationFor(settings, "undo")) {
            Optional<CallerProfile> caller = organization.sandbox() ? Optional.empty() : Optional.of(organization.caller());
            caller.ifPresent(profile -> {
                Banner.caller(page, profile);
                ask(profile);
            });
            journal.workOn(organization, caller, choice);
            UndoClient client = new UndoClient(organization.visit(ExchangeListener.none()).client(),
                    organization.visit(new Journaled(journal)).client());
            for (Reversal reversal : plan.possible()) {
                journal.begins(reversal.words());
                if (!journal.completedEarlier()) {
                    reversal.carryOut(client);
                }
                organization.progress().ended();
                page.wrapped(2, 7, "ok   " + reversal.words() + (journal.completedEarlier() ? "  (completed before)" : ""));
                journal.passed();
            }
            journal.end(RunFile.Status.SUCCEEDED.word(), List.of());
            return plan.staying().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        } catch (ProblemException stopped) {
            journal.end(RunFile.Status.FAILED.word(), stopped.getMessage().lines().toList());
            throw stopped;
        }
    }

    private void ask(CallerProfile caller) {
        if (yes) {
            return;
        }
        String answer = context.surroundings().terminal().answers().orElseThrow().apply("Take this back as " + caller.name() + "? [y/N] ");
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw new UsageException(Problem.of("Cancelled; nothing was changed."));
        }
    }
}
