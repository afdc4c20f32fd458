package sigma.recipes.runbook;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import sigma.recipes.problem.ExitCode;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;

/** {@code recipes completion}: prints a completion script for commands, recipes and their inputs. */
@Command(name = "completion", header = "Prints the completion script for bash and zsh.",
        description = {"%nPrints a script that completes commands, names of recipes and their inputs in bash and zsh. To "
                + "load it in this shell:%n%n  source <(./recipes completion)%n%nLoad it again after recipes were added or "
                + "changed."},
        optionListHeading = "%nOptions:%n")
final class CompletionCommand implements Callable<Integer> {

    // File names are arbitrary, and the names become part of a script that a shell runs.
    private static final Pattern HARMLESS = Pattern.compile("[a-z0-9-]+");

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    /**
     * Prints the script.
     *
     * @throws sigma.recipes.recipe.error.BrokenRecipe if a feature can't be read, before anything is printed
     */
    @Override
    public Integer call() {
        List<Recipe> recipes = root.book().recipes().stream()
                .filter(recipe -> HARMLESS.matcher(recipe.name()).matches()).toList();
        CommandLine commands = spec.root().commandLine();
        CommandLine run = commands.getSubcommands().get("run");
        RunCommand runs = run.getCommand();
        recipes.forEach(recipe -> runs.add(recipe.name(), recipe));
        run.getSubcommands().values().forEach(recipe -> labelApart(recipe.getCommandSpec()));
        List<String> names = recipes.stream().map(Recipe::name).toList();
        List.of("show", "verify").forEach(name -> offer(names, commands.getSubcommands().get(name).getCommandSpec()));
        commands.getOut().print(AutoComplete.bash("recipes", commands));
        commands.getOut().flush();
        return ExitCode.DONE.number();
    }

    /** picocli keeps the values of an option under its label, so labels must differ. */
    private static void labelApart(CommandSpec recipe) {
        recipe.options().stream().filter(option -> !option.inherited()).toList().forEach(option -> {
            recipe.remove(option);
            recipe.addOption(option.toBuilder().paramLabel(option.longestName().replace('-', '_')).build());
        });
    }

    private static void offer(List<String> names, CommandSpec command) {
        PositionalParamSpec recipe = command.positionalParameters().get(0);
        command.remove(recipe);
        command.addPositional(recipe.toBuilder().completionCandidates(names).build());
    }
}
