package sigma.recipes.runbook;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sigma.recipes.contract.Contract;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.Runbook;
import sigma.recipes.runbook.earlier.ObjectNames;
import sigma.recipes.runbook.glue.GlueJar;
import sigma.recipes.runbook.journal.LostWriteChoice;
import sigma.recipes.runbook.journal.RunExtensions;
import sigma.recipes.runbook.journal.RunHeader;
import sigma.recipes.runbook.journal.RunJournal;
import sigma.recipes.runbook.journal.RunState;
import sigma.recipes.runbook.option.FailureLimit;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.option.UnattendedOptions;
import sigma.recipes.runbook.option.Verbosity;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.play.Notification;
import sigma.recipes.runbook.play.RecipeRun;
import sigma.recipes.runbook.play.UndoRun;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.RunFile;
import sigma.recipes.runbook.run.RunOptions;
import sigma.recipes.runbook.run.SavedRuns;
import sigma.recipes.runbook.undo.UndoPlan;
import sigma.recipes.settings.Settings;

/** {@code recipes resume}: continues a run that did not complete. */
@Command(name = "resume", header = "Continues a run that did not complete.",
        description = {"%nContinues after a failure, Ctrl-C or a crash. Completed steps are not repeated: their results come from "
                + "the journal of the run. A write whose response was lost is looked up first, and repeated only if it was not "
                + "carried out. Inputs are those of the run."},
        parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
final class ResumeCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "RUN", arity = "0..1",
            description = "A run that ./recipes runs lists, or last. Default: the newest that did not complete.")
    private String run;

    @ArgGroup
    private Choice choice;

    /** What the user knows about a write that only a person can look up. */
    private static final class Choice {

        @Option(names = "--done", description = "Skips the write at which the run stopped, because it was carried out.")
        private boolean done;

        @Option(names = "--again", description = "Sends the write at which the run stopped again, because it was not carried out.")
        private boolean again;
    }

    @Option(names = {"-y", "--yes"}, description = "Does not ask before it writes to a real organization.")
    private boolean yes;

    @Option(names = "--reveal", description = "Shows outputs that are secret, such as a token.")
    private boolean reveal;

    @Option(names = "--output", paramLabel = "FORMAT", defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES}. The document of csv or json goes to standard output, everything "
                    + "else to standard error.")
    private OutputFormat form = OutputFormat.TEXT;

    @Mixin
    private FailureLimit failures;

    @Mixin
    private Verbosity verbosity;

    @Mixin
    private UnattendedOptions unattended;

    /**
     * Continues the run.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        verbosity.requireConsistent();
        failures.most();
        Notification notification = root.notification(unattended);
        return notification.ofStart("resume", root.context().with(verbosity).alarms(form), () -> resume(notification)).number();
    }

    private ExitCode resume(Notification notification) {
        SavedRuns runs = new SavedRuns(root.surroundings().runs());
        Path folder = run == null ? runs.unfinished() : runs.named(run);
        Settings settings = root.settings();
        try (RunJournal journal = RunJournal.resume(folder, root.surroundings().clock()::now)) {
            RunHeader header = journal.state().header();
            if (header.undone().isPresent()) {
                return undo(journal, runs, settings, folder, notification);
            }
            requireUnfinished(journal, folder);
            requireSameOrganization(header, settings, folder);
            RecipeBook book = root.book();
            requireSameParts(header, book, folder);
            Recipe recipe = book.named(header.recipe());
            requireSameRecipe(header, recipe);
            requireSameInputs(header, settings);
            RunOptions options = new RunOptions(yes, reveal, header.allowDuplicate(), Optional.ofNullable(header.to()).map(Path::of),
                    header.overwrite(), header.parameters(), header.acceptChanged(), failures.most().isPresent() ? failures.most() : header.limit(), form, unattended);
            return new RecipeRun(root.context().with(verbosity), settings, recipe, options, notification).resume(journal, chosen());
        }
    }

    private ExitCode undo(RunJournal journal, SavedRuns runs, Settings settings, Path folder, Notification notification) {
        RunHeader header = journal.state().header();
        requireUnfinished(journal, folder);
        requireSameOrganization(header, settings, folder);
        UndoRun undo = new UndoRun(root.context().with(verbosity), settings, yes, form, unattended, notification);
        undo.requirePossible();
        undo.introduce();
        Path undone = runs.named(header.undone().orElseThrow());
        Contract contract = Contract.load();
        ObjectNames names = new ObjectNames(contract);
        return undo.carryOut(UndoPlan.of(RunState.read(undone, names), names, contract), journal, chosen());
    }

    private LostWriteChoice chosen() {
        return choice == null ? LostWriteChoice.ASK : choice.done ? LostWriteChoice.DONE : LostWriteChoice.AGAIN;
    }

    private static void requireUnfinished(RunJournal journal, Path folder) {
        if (journal.state().state().equals(RunFile.Status.SUCCEEDED.word())) {
            throw new UsageException(Problem.of("The run has succeeded: there is nothing to continue.").at(folder.toString())
                    .fix("run " + journal.state().header().recipe() + " again"));
        }
    }

    private static void requireSameOrganization(RunHeader header, Settings settings, Path folder) {
        String here = Banner.organization(settings);
        if (!here.equals(header.organization())) {
            throw new UsageException(Problem.of("The run belongs to another organization.").at(folder.toString())
                    .expected(header.organization()).actual(here)
                    .fix("set in .env what the run was started with, or run the recipe again from the start"));
        }
    }

    /** The steps of a jar may have changed, and the run would then continue with other code. */
    private void requireSameParts(RunHeader header, RecipeBook book, Path folder) {
        if (header.extensions().isEmpty()) {
            return;
        }
        RunExtensions own = header.extensions().get();
        String again = "./recipes resume " + folder.getFileName() + own.options();
        if (!book.has(header.recipe())) {
            throw new UsageException(Problem.of("The recipe " + header.recipe() + " is in a folder that was not given.").at(folder.toString())
                    .expected(String.join(", ", own.folders())).fix(again));
        }
        List<String> given = root.glue().jars().stream().map(GlueJar::digest).toList();
        own.jars().forEach((jar, digest) -> {
            if (!given.contains(digest)) {
                boolean named = root.glue().jars().stream().anyMatch(one -> one.path().toAbsolutePath().normalize().toString().equals(jar));
                throw new UsageException(Problem.of(named ? "The jar " + jar + " has changed since the run began."
                        : "The run needs the steps of " + jar + ".").at(folder.toString())
                        .fix(named ? "restore the jar, or run the recipe again from the start" : again));
            }
        });
    }

    private static void requireSameRecipe(RunHeader header, Recipe recipe) {
        List<String> now = recipe.runbook(header.inputs().keySet()).map(Runbook::steps).orElse(List.of());
        if (!now.equals(header.steps())) {
            List<String> difference = UnifiedDiffUtils.generateUnifiedDiff("the run", recipe.place(), header.steps(),
                    DiffUtils.diff(header.steps(), now), 1);
            throw new UsageException(Problem.of("The recipe has changed since the run began.").at(recipe.place())
                    .actual(String.join("\n", difference.subList(2, difference.size())))
                    .fix("restore the feature, or run the recipe again from the start"));
        }
    }

    /** An input from the settings may have changed; the others are in the journal only. */
    private static void requireSameInputs(RunHeader header, Settings settings) {
        for (Map.Entry<String, String> name : header.settings().entrySet()) {
            String before = header.inputs().get(name.getKey());
            String now = settings.value(name.getValue()).map(setting -> setting.value()).orElse("");
            if (!now.equals(before)) {
                throw new UsageException(Problem.of("An input has changed since the run began.").at(name.getValue())
                        .expected('"' + before + '"').actual(now.isEmpty() ? "nothing" : '"' + now + '"')
                        .fix("restore it, or run the recipe again from the start"));
            }
        }
    }
}
