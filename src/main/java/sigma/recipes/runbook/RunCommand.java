package sigma.recipes.runbook;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.InputResolver;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.input.ChosenValue;
import sigma.recipes.recipe.input.FoundValue;
import sigma.recipes.recipe.input.InputSources;
import sigma.recipes.recipe.input.ValueSource;
import sigma.recipes.runbook.option.OutputForm;
import sigma.recipes.runbook.page.Banner;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.runbook.project.UsageException;
import sigma.recipes.runbook.run.RunOptions;
import sigma.recipes.runbook.run.SavedRun;
import sigma.recipes.settings.Settings;
import sigma.recipes.settings.Target;
import sigma.recipes.steps.scenario.Output;

/** {@code recipes run}: one recipe, for real. */
@Command(name = "run", header = "Runs one recipe, with real effects.",
        description = {"%nRuns one recipe and saves what it hands on. An input gets its value from its option, then from "
                + "--from, then from the environment, then from .env; in the sandbox the recipe's own row is the last "
                + "resort."},
        parameterListHeading = "%nParameters:%n", optionListHeading = "%nOptions:%n")
final class RunCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RECIPE", description = "The name of a recipe, or the path of its feature file.")
    private String recipe;

    @Option(names = "--set", paramLabel = "NAME=VALUE",
            description = "An input by the name of its column or its name in .env.")
    private Map<String, String> set = Map.of();

    @Option(names = "--from", paramLabel = "last|FILE", description = "Takes inputs from the saved outputs of an earlier run.")
    private String from;

    @Option(names = {"-y", "--yes"}, description = "Does not ask before it writes to a real organization.")
    private boolean yes;

    @Option(names = "--reveal", description = "Shows outputs that are secret, such as a token.")
    private boolean reveal;

    @Option(names = "--allow-duplicate", description = "Creates something also where its name is taken. Without it a taken "
            + "name stops the run before it writes.")
    private boolean allowDuplicate;

    @Option(names = "--to", paramLabel = "FILE|FOLDER", description = "Where a recipe writes its file: a file, or an existing "
            + "folder. Without it, in the folder of the run.")
    private Path to;

    @Option(names = "--overwrite", description = "Replaces a file that exists. Without it the recipe stops.")
    private boolean overwrite;

    @Option(names = "--output", paramLabel = "FORM", defaultValue = "text", description = "One of: ${COMPLETION-CANDIDATES}. "
            + "csv (the table, or one row of outputs) and json go to standard output alone, everything else to standard "
            + "error. Cells are not altered: a spreadsheet should import them as text.")
    private OutputForm form = OutputForm.TEXT;

    private final Optional<Asked> known;

    private RunCommand(Optional<Asked> known) {
        this.known = known;
    }

    /** A recipe that was read for its options already, and the word that named it. */
    private record Asked(String word, Recipe recipe) {
    }

    /**
     * Returns the command with an option for each input of the recipe that the arguments name.
     *
     * @param arguments what was typed behind {@code ./recipes}
     */
    static CommandLine of(Environment surroundings, String[] arguments) {
        Optional<Asked> asked = named(surroundings, arguments);
        return asked.map(one -> withInputs(new RunCommand(asked), one.recipe()))
                .orElseGet(() -> new CommandLine(new RunCommand(asked)));
    }

    /** Returns the command with an option for each input of a recipe. */
    static CommandLine of(Recipe recipe) {
        return withInputs(new RunCommand(Optional.empty()), recipe);
    }

    private static CommandLine withInputs(RunCommand run, Recipe recipe) {
        CommandLine command = new CommandLine(run);
        recipe.inputs().forEach(input ->
                command.getCommandSpec().addOption(OptionSpec.builder(input.optionName()).paramLabel("VALUE")
                        .type(String.class).completionCandidates(input.kind().words().isEmpty() ? null : input.kind().words())
                        .description(input.help().replace("%", "%%")).build()));
        return command;
    }

    /**
     * Runs the recipe.
     *
     * @return the number of an {@link ExitCode}
     */
    @Override
    public Integer call() {
        Recipe asked = known.filter(one -> one.word().equals(recipe)).map(Asked::recipe)
                .orElseGet(() -> RecipeBook.open(root.surroundings().features()).named(recipe));
        refuseUselessOptions(asked);
        Settings settings = root.settings();
        Map<String, String> values = InputResolver.resolve(asked, sources(settings)).values();
        RunOptions options = new RunOptions(yes, reveal, allowDuplicate, Optional.ofNullable(to), overwrite, form);
        return new RecipeRun(root, settings, asked, options).run(values).number();
    }

    private void refuseUselessOptions(Recipe asked) {
        if ((to != null || overwrite) && !asked.outputs().contains(Output.FILE.name())) {
            String option = to == null ? "--overwrite" : "--to";
            throw new UsageException(Problem.of(asked.name() + " writes no file.").at(option)
                    .fix("leave " + option + " out; --output csv writes the outputs of a recipe to standard output"));
        }
    }

    private InputSources sources(Settings settings) {
        List<ChosenValue> chosen = new ArrayList<>();
        spec.options().stream().filter(option -> option.userObject() == null && option.getValue() != null)
                .forEach(option -> chosen.add(ChosenValue.option(option.longestName(), option.getValue())));
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
            root.page(form).wrapped(0, 2, "Takes inputs from " + run.recipe() + " of " + TIME.format(run.at()) + ", " + run.status()
                    + ": " + run.file());
            return ValueSource.saved(run.texts(), run.file().toString());
        });
    }

    /** The recipe stands anywhere among the options and their values, so it is the first word that is one. */
    private static Optional<Asked> named(Environment surroundings, String[] arguments) {
        if (!List.of(arguments).contains("run")) {
            return Optional.empty();
        }
        return Arrays.stream(arguments).filter(argument -> !argument.startsWith("-") && !argument.equals("run"))
                .flatMap(argument -> recipe(surroundings, argument).stream()).findFirst();
    }

    private static Optional<Asked> recipe(Environment surroundings, String argument) {
        try {
            return Optional.of(new Asked(argument, RecipeBook.open(surroundings.features()).named(argument)));
        } catch (RecipeException told) {
            // What is wrong with the recipe that is meant, the command itself meets when it starts, and tells.
            return Optional.empty();
        }
    }
}
