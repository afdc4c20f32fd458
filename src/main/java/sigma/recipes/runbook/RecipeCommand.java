package sigma.recipes.runbook;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.input.ChosenValue;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.runbook.page.RecipeHelp;

/** {@code recipes run RECIPE}: a recipe as a subcommand of {@code run}, with an option for each of its inputs. */
@Command(optionListHeading = "%nOptions:%n")
final class RecipeCommand implements Callable<Integer> {

    @ParentCommand
    private RunCommand run;

    @Spec
    private CommandSpec spec;

    private final Supplier<Recipe> recipe;

    private RecipeCommand(Supplier<Recipe> recipe) {
        this.recipe = recipe;
    }

    /** Returns the command of a recipe. */
    static CommandLine of(Recipe recipe) {
        CommandLine command = new CommandLine(new RecipeCommand(() -> recipe));
        CommandSpec spec = command.getCommandSpec();
        spec.usageMessage().header(escaped(recipe.title())).description("%n" + escaped(paragraphs(recipe.prose())));
        recipe.inputs().forEach(input -> spec.addOption(OptionSpec.builder(input.optionName()).paramLabel("VALUE")
                .type(String.class).completionCandidates(input.kind().words().isEmpty() ? null : input.kind().words())
                .description(escaped(input.help() + "." + words(input) + instead(recipe, input))).build()));
        RecipeHelp.arrange(command, recipe);
        return command;
    }

    /** Returns a command that accepts any options and reports why its recipe can't be read. */
    static CommandLine broken(RecipeException broken) {
        return new CommandLine(new RecipeCommand(() -> {
            throw broken;
        })).setUnmatchedArgumentsAllowed(true).setUnmatchedOptionsArePositionalParams(true);
    }

    /**
     * Runs the recipe.
     *
     * @return the number of an exit code
     * @throws RecipeException if the recipe or one of its inputs can't be used
     */
    @Override
    public Integer call() {
        List<ChosenValue> chosen = spec.options().stream()
                .filter(option -> option.userObject() == null && !option.inherited() && option.getValue() != null)
                .map(option -> ChosenValue.option(option.longestName(), option.getValue())).toList();
        return run.run(recipe.get(), chosen).number();
    }

    private static String words(Input input) {
        return input.kind().words().isEmpty() ? "" : " One of: " + String.join(", ", input.kind().words()) + ".";
    }

    private static String instead(Recipe recipe, Input input) {
        List<String> others = recipe.insteadOf(input).stream().map(Input::optionName).toList();
        return others.isEmpty() ? "" : " Instead of " + RecipeHelp.listed(others) + ".";
    }

    /** Joins the lines of each paragraph, since help has a width of its own. */
    private static String paragraphs(String prose) {
        return prose.replaceAll("(?<=\\S)[ \\t]*\\R[ \\t]*(?=\\S)", " ");
    }

    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
