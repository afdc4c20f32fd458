package sigma.recipes.runbook;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.recipe.InputResolver;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.input.ChosenValue;
import sigma.recipes.recipe.input.FoundValue;
import sigma.recipes.recipe.input.InputSources;
import sigma.recipes.recipe.input.ResolvedInputs;
import sigma.recipes.recipe.input.ValueSource;
import sigma.recipes.runbook.check.InputOptions;
import sigma.recipes.runbook.option.ChoiceOption;
import sigma.recipes.runbook.option.FailureLimit;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.option.UnattendedOptions;
import sigma.recipes.runbook.option.Verbosity;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.play.Notification;
import sigma.recipes.runbook.play.RecipePlan;
import sigma.recipes.runbook.play.RecipeRun;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.RunOptions;
import sigma.recipes.runbook.run.SavedRun;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;

/** {@code recipes run}: runs one recipe. */
@Command(name = "run", header = "Runs one recipe, with real effects.",
        customSynopsis = "./recipes run RECIPE [OPTION]...",
        description = {"%nRuns one recipe and saves its outputs. Each recipe has an option for each of its inputs: "
                + "./recipes run RECIPE --help shows them. An input gets its value from its option, then from "
                + "--from, then from the environment, then from .env; in the sandbox, the example in the recipe is "
                + "the last source."},
        optionListHeading = "%nOptions:%n")
final class RunCommand implements Runnable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--set", paramLabel = "NAME=VALUE", scope = ScopeType.INHERIT,
            description = "Sets an input by the name of its column or its name in .env.")
    private Map<String, String> set = Map.of();

    @Option(names = "--from", paramLabel = "last|FILE", scope = ScopeType.INHERIT,
            description = "Takes inputs from the saved outputs of an earlier run.")
    private String from;

    @Option(names = {"-y", "--yes"}, scope = ScopeType.INHERIT, description = "Does not ask before it writes to a real organization.")
    private boolean yes;

    @Option(names = "--reveal", scope = ScopeType.INHERIT, description = "Shows outputs that are secret, such as a token.")
    private boolean reveal;

    @Option(names = "--allow-duplicate", scope = ScopeType.INHERIT,
            description = "Creates or renames something even if the name is taken. Without it, a taken name stops the run before anything "
                    + "is written.")
    private boolean allowDuplicate;

    @Option(names = "--to", paramLabel = "FILE|FOLDER", scope = ScopeType.INHERIT,
            description = "The file that the recipe writes, or an existing folder for it. Default: the folder of the run.")
    private Path to;

    @Option(names = "--overwrite", scope = ScopeType.INHERIT,
            description = "Replaces a file that exists. Without it, the recipe stops.")
    private boolean overwrite;

    @Mixin
    private FailureLimit failures;

    @Option(names = "--plan", scope = ScopeType.INHERIT,
            description = "Shows what the recipe would change, and changes nothing. DRY_RUN=true does the same.")
    private boolean plan;

    @Option(names = "--parameter", paramLabel = "CONTROL=VALUE", scope = ScopeType.INHERIT,
            description = "Sets a control of the workbook for an export, such as Region=West,East. Can be repeated. ./recipes "
                    + "run list-the-controls-of-a-workbook shows the controls.")
    private Map<String, String> parameters = Map.of();

    @Option(names = "--accept-changed", scope = ScopeType.INHERIT,
            description = "Continues if the rows change during an export in batches. Without it, the recipe stops.")
    private boolean acceptChanged;

    @Option(names = "--output", paramLabel = "FORMAT", scope = ScopeType.INHERIT, defaultValue = "text",
            description = "One of: ${COMPLETION-CANDIDATES}. The document of csv (the table, or one row of outputs) or json "
                    + "goes to standard output, everything else to standard error. Cells are not altered: import them into "
                    + "a spreadsheet as text.")
    private OutputFormat form = OutputFormat.TEXT;

    @Mixin
    private Verbosity verbosity;

    @Mixin
    private UnattendedOptions unattended;

    private RecipeBook book;
    private ProblemException unusable;

    /**
     * Adds recipes as subcommands.
     *
     * @param words names of recipes and paths of their feature files; other words are ignored
     */
    void add(RecipeBook recipes, Collection<String> words) {
        book = recipes;
        words.stream().distinct().filter(recipes::has).forEach(this::add);
    }

    /** Makes the command report why there are no recipes, for any arguments. */
    void without(ProblemException recipes) {
        unusable = recipes;
        spec.commandLine().setUnmatchedArgumentsAllowed(true).setUnmatchedOptionsArePositionalParams(true);
    }

    private void add(String word) {
        try {
            add(word, book.named(word));
        } catch (RecipeException broken) {
            spec.commandLine().addSubcommand(word, RecipeCommand.broken(broken));
        }
    }

    /**
     * Adds a recipe as a subcommand with those options of this command that the recipe takes.
     *
     * @param word the word that the user types
     * @throws sigma.recipes.recipe.error.BrokenRecipe if its inputs can't be options
     */
    void add(String word, Recipe recipe) {
        InputOptions.require(recipe, spec.optionsMap().keySet());
        CommandLine command = RecipeCommand.of(recipe);
        spec.commandLine().addSubcommand(word, command);
        ChoiceOption.notTakenBy(recipe).forEach(option -> command.getCommandSpec().remove(command.getCommandSpec().findOption(option.option())));
    }

    /** Returns why a recipe lacks an option that other recipes have; empty if none has it. */
    Optional<Problem> notTaken(String word, String option) {
        Recipe recipe = book.named(word);
        return ChoiceOption.notTakenBy(recipe).stream().filter(other -> other.option().equals(option)).findFirst()
                .map(other -> other.refusal(recipe, book.read().recipes()));
    }

    /** Returns the problem of a word that is not the name of a recipe. */
    Problem unknown(String word) {
        try {
            book.named(word);
        } catch (RecipeException unknown) {
            return unknown.report().problems().get(0);
        }
        return Problem.of("Unexpected argument \"" + word + "\".");
    }

    /** Reports that a recipe is missing. */
    @Override
    public void run() {
        if (unusable != null) {
            throw unusable;
        }
        throw new UsageException(Problem.of("A recipe is missing.").expected("the name of a recipe, or the path of its feature file")
                .fix("see all recipes with ./recipes list"));
    }

    /**
     * Runs a recipe.
     *
     * @param inputs the values of its inputs from options
     */
    ExitCode run(Recipe recipe, List<ChosenValue> inputs) {
        refuseUselessOptions(recipe);
        Notification notification = plan ? new Notification(Optional.empty(), root.surroundings().clock()) : root.notification(unattended);
        return notification.ofStart("run " + recipe.name(), root.context().with(verbosity).alarms(form), () -> run(recipe, inputs, notification));
    }

    private ExitCode run(Recipe recipe, List<ChosenValue> inputs, Notification notification) {
        Settings settings = root.settings();
        if (settings.dryRun()) {
            notification.withdraw();
        }
        ResolvedInputs values = InputResolver.resolve(recipe, sources(settings, inputs));
        if (plan || settings.dryRun()) {
            requirePlanPrinted();
            return new RecipePlan(root.context().with(verbosity), settings, recipe, allowDuplicate, form).show(values);
        }
        RunOptions options = new RunOptions(yes, reveal, allowDuplicate, Optional.ofNullable(to), overwrite,
                parameters, acceptChanged, failures.most(), form, unattended);
        return new RecipeRun(root.context().with(verbosity), settings, recipe, options, notification).run(values);
    }

    private void refuseUselessOptions(Recipe asked) {
        verbosity.requireConsistent();
        failures.most();
        // Options before the recipe's name belong to this command.
        ChoiceOption.notTakenBy(asked).stream().filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option.option()))
                .findFirst().ifPresent(option -> {
                    throw new UsageException(option.refusal(asked, book.read().recipes()));
                });
    }

    /** A plan is text or a document, always complete. It is not a run, so there is no notification. */
    private void requirePlanPrinted() {
        if (unattended.notifies()) {
            throw new UsageException(Problem.of("A plan notifies no webhook.").at("--notify").fix("leave --notify out"
                    + (plan ? "" : ", or run the recipe without DRY_RUN=true")));
        }
        if (form == OutputFormat.CSV || verbosity.quiet() && form == OutputFormat.TEXT) {
            String option = verbosity.quiet() ? "--quiet" : "--output " + form;
            throw new UsageException(Problem.of("A plan is printed as text or as JSON.").at(option)
                    .fix("give --output json, or leave " + option + " out" + (plan ? "" : ", or run the recipe without DRY_RUN=true")));
        }
    }

    private InputSources sources(Settings settings, List<ChosenValue> inputs) {
        List<ChosenValue> chosen = new ArrayList<>(inputs);
        set.forEach((name, value) -> chosen.add(ChosenValue.set(name, value)));
        List<ValueSource> found = new ArrayList<>();
        saved(settings).ifPresent(found::add);
        found.add(name -> settings.value(name).map(value -> new FoundValue(value.value(), value.origin())));
        return new InputSources(chosen, found, settings.target() == Target.SANDBOX);
    }

    private Optional<ValueSource> saved(Settings settings) {
        return Optional.ofNullable(from).map(which -> {
            SavedRun run = SavedRun.load(root.surroundings().runs(), which);
            String here = Banner.organization(settings);
            if (!run.organization().equals(here)) {
                throw new UsageException(Problem.of("These outputs belong to another organization.").at("--from " + which)
                        .expected("outputs of " + here).actual("outputs of " + run.organization() + ", in " + run.file())
                        .fix("give the outputs of a run in this organization"));
            }
            root.context().with(verbosity).page(form).wrapped(0, 2, "Takes inputs from " + run.recipe() + " of " + TIME.format(run.at()) + ", " + run.status()
                    + ": " + run.file());
            return ValueSource.saved(run.texts(), run.file().toString());
        });
    }
}
