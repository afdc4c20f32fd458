package sigma.recipes.runbook.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.recipe.input.Input;

/** Requires that the inputs of a recipe can be options of its command: unique, and different from those of every run. */
public final class InputOptions {

    private InputOptions() {
    }

    /** Returns the problems of a recipe's inputs; {@code taken} are the options of every run. */
    static List<Problem> problems(Recipe recipe, Set<String> taken) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> columns = new LinkedHashMap<>();
        for (Input input : recipe.inputs()) {
            String other = columns.putIfAbsent(input.optionName(), input.column());
            if (taken.contains(input.optionName())) {
                problems.add(problem(recipe, input, "every run has an option " + input.optionName()));
            } else if (other != null) {
                problems.add(problem(recipe, input, "the column \"" + other + "\" has the option " + input.optionName() + " as well"));
            }
        }
        return problems;
    }

    /**
     * Requires usable inputs.
     *
     * @throws BrokenRecipe if there is a problem
     */
    public static void require(Recipe recipe, Set<String> taken) {
        List<Problem> problems = problems(recipe, taken);
        if (!problems.isEmpty()) {
            throw new BrokenRecipe(problems.stream().map(problem -> FeatureProblem.ofFile(recipe.place(), problem)).toList());
        }
    }

    private static Problem problem(Recipe recipe, Input input, String why) {
        return Problem.of("The column \"" + input.column() + "\" can't be an input: " + why + ".").at(recipe.place())
                .fix("give the column another name").id("column.option");
    }
}
