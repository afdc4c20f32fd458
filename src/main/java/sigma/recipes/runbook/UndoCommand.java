package sigma.recipes.runbook;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.contract.Contract;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.earlier.ObjectNames;
import sigma.recipes.runbook.journal.LostWriteChoice;
import sigma.recipes.runbook.journal.RunHeader;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.option.UnattendedOptions;
import sigma.recipes.runbook.option.Verbosity;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.play.NewRun;
import sigma.recipes.runbook.play.Notification;
import sigma.recipes.runbook.play.UndoRun;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.RunFolder;
import sigma.recipes.runbook.run.SavedRuns;
import sigma.recipes.runbook.undo.UndoPlan;
import sigma.recipes.runbook.undo.reversal.Reversal;
import sigma.recipes.settings.Settings;

/** {@code recipes undo}: undoes what a run wrote. */
@Command(name = "undo", header = "Reverts the changes of a run, newest first.",
        description = {"%nFirst shows what it reverts and what remains. Created objects are deleted, changed fields get their "
                + "earlier values, new grants and memberships are removed. It stops at an object that someone has changed since. "
                + "It has a journal of its own, so that ./recipes resume continues it."},
        parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
final class UndoCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "RUN", description = "A run that ./recipes runs lists, or last.")
    private String run;

    @Option(names = "--show", description = "Shows what would be reverted, and changes nothing.")
    private boolean onlyShow;

    @Option(names = {"-y", "--yes"}, description = "Does not ask before it writes to a real organization.")
    private boolean yes;

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text",
            description = "One of: text, json. The document of json goes to standard output, everything else to standard "
                    + "error.")
    private OutputFormat form = OutputFormat.TEXT;

    @Mixin
    private Verbosity verbosity;

    @Mixin
    private UnattendedOptions unattended;

    /**
     * Undoes a run.
     *
     * @return the number of an exit code; 1 if the run wrote something, and none of it can be undone
     */
    @Override
    public Integer call() {
        verbosity.requireConsistent();
        if (onlyShow && unattended.notifies()) {
            throw new UsageException(Problem.of("--show and --notify can't be used together.").fix("give one of them"));
        }
        Notification notification = onlyShow ? new Notification(Optional.empty(), root.surroundings().clock()) : root.notification(unattended);
        return notification.ofStart("undo", root.context().with(verbosity).alarms(form), () -> undo(notification)).number();
    }

    private ExitCode undo(Notification notification) {
        Path folder = new SavedRuns(root.surroundings().runs()).named(run);
        Contract contract = Contract.load();
        ObjectNames names = new ObjectNames(contract);
        RunState state = RunState.read(folder, names);
        RunHeader header = state.header();
        Settings settings = root.settings();
        requireUndoable(header, state, settings, folder);
        UndoPlan plan = UndoPlan.of(state, names, contract);
        UndoRun undo = new UndoRun(root.context().with(verbosity), settings, yes, form, unattended, notification);
        if (!onlyShow) {
            undo.requirePossible();
        }
        undo.show(plan);
        if (onlyShow || plan.possible().isEmpty()) {
            undo.document(header, folder.getFileName().toString(), plan);
            return plan.possible().isEmpty() && !plan.staying().isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
        }
        Instant start = root.surroundings().clock().now();
        Path own = RunFolder.create(root.surroundings().runs(), start, "undo-" + header.recipe());
        RunHeader ownHeader = RunHeader.ofUndo(header, folder.getFileName().toString(), start,
                plan.possible().stream().map(Reversal::words).toList());
        return NewRun.carryOut(own, ownHeader, root.surroundings().clock()::now, journal -> undo.carryOut(plan, journal, LostWriteChoice.ASK));
    }

    private static void requireUndoable(RunHeader header, RunState state, Settings settings, Path folder) {
        if (header.undone().isPresent()) {
            throw new UsageException(Problem.of("The run is an undo, and an undo can't be undone.").at(folder.toString())
                    .fix("run " + header.recipe() + " again"));
        }
        String here = Banner.organization(settings);
        if (!here.equals(header.organization())) {
            throw new UsageException(Problem.of("The run belongs to another organization.").at(folder.toString())
                    .expected(header.organization()).actual(here).fix("set in .env what the run was started with"));
        }
        if (!state.open().isEmpty()) {
            throw new UsageException(Problem.of("It is not known whether the run carried out " + state.open().get(0).operation() + ".")
                    .at(folder.toString()).fix("finish the run with ./recipes resume " + folder.getFileName() + " first")
                    .actual(state.state()));
        }
    }
}
