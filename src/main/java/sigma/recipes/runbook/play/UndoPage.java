package sigma.recipes.runbook.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import sigma.recipes.organization.CallerProfile;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.page.ConsolePrinter;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.StepEffect;
import sigma.recipes.runbook.undo.UndoPlan;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;

/** Prints and asks what a user has to know of an undo. */
final class UndoPage {

    private final CommandContext context;
    private final Settings settings;
    private final boolean yes;
    private final OutputFormat form;
    private final ConsolePrinter page;
    private final ConsolePrinter alarms;

    /**
     * Creates a page.
     *
     * @param yes  whether to change a real organization without asking
     * @param form text, or JSON for one document on standard output
     */
    UndoPage(CommandContext context, Settings settings, boolean yes, OutputFormat form) {
        this.context = context;
        this.settings = settings;
        this.yes = yes;
        this.form = form;
        this.page = context.page(form);
        this.alarms = context.alarms(form);
    }

    /** Returns the printer of what a quiet command omits. */
    ConsolePrinter lines() {
        return page;
    }

    /** Returns the printer of what a quiet command prints as well. */
    ConsolePrinter alarms() {
        return alarms;
    }

    /**
     * Requires that the undo may write, and that the user can be asked.
     *
     * @throws UsageException if one does not hold
     */
    void requirePossible() {
        if (settings.target() == Target.REAL && !settings.allowWrites()) {
            throw new UsageException(Problem.of("undo makes changes, but ALLOW_WRITES is not true.")
                    .fix("set ALLOW_WRITES=true in .env if this organization may be changed"));
        }
        if (settings.target() == Target.REAL && !yes && context.surroundings().terminal().answers().isEmpty()) {
            throw new UsageException(Problem.of("undo changes a real organization, but there is no terminal to confirm on.")
                    .fix("add --yes"));
        }
    }

    /** Prints the target. */
    void introduce() {
        Banner.printKept(page, settings);
    }

    /** Prints the target, what the undo reverts, and what remains. */
    void show(UndoPlan plan) {
        introduce();
        // The user has to see the subject of the question.
        ConsolePrinter where = settings.target() == Target.REAL && !yes ? alarms : page;
        where.entry(0, "To be reverted, newest first", "");
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
     * Asks the user, unless the command line agrees.
     *
     * @throws UsageException if the user does not agree
     */
    void agree(CallerProfile caller) {
        Banner.caller(page, caller);
        if (yes) {
            return;
        }
        String answer = context.surroundings().terminal().answers().orElseThrow().apply("Revert this as " + caller.name() + "? [y/N] ");
        if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw new UsageException(Problem.of("Cancelled; nothing was changed."));
        }
    }

    /** Prints what is known of the step that failed, and the end. */
    void failed(StepEffect effect, UndoResult result, String run) {
        alarms.line(0, "");
        alarms.wrapped(0, 2, effect.ofStep("The failed step") + " " + effect.ofRun());
        unfinished(result, run);
    }

    /**
     * Prints how much a completed undo reverted.
     *
     * @param run the run that is the undo
     */
    void end(UndoResult result, String run) {
        reverted(result, run, page);
    }

    /**
     * Prints how much an incomplete undo reverted, and how to continue it.
     *
     * @param run the run that is the undo
     */
    void unfinished(UndoResult result, String run) {
        reverted(result, run, alarms);
        alarms.wrapped(0, 2, "Continue with ./recipes resume " + run);
    }

    private static void reverted(UndoResult result, String run, ConsolePrinter where) {
        where.line(0, "");
        where.wrapped(0, 2, "Reverted: " + result.counted() + " (./recipes runs show " + run + ")"
                + (result.staying() ? "; what stays is listed above" : ""));
    }

    /** Writes the document of the undo, if the user asked for one. */
    void write(ObjectNode document) {
        if (form == OutputFormat.JSON) {
            context.document().json(document);
        }
    }
}
