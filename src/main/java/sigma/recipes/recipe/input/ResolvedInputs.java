package sigma.recipes.recipe.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.RecipeException;

/**
 * The values of the inputs of a recipe, and their problems.
 *
 * @param recipe   the recipe's name
 * @param inputs   its inputs in order, each with its value
 * @param problems the problems that prevent the start, each with the fix; empty if it can start
 */
public record ResolvedInputs(String recipe, List<ResolvedInput> inputs, List<Problem> problems) {

    /** Makes the lists unmodifiable. */
    public ResolvedInputs {
        inputs = List.copyOf(inputs);
        problems = List.copyOf(problems);
    }

    /**
     * Returns the values by column.
     *
     * @throws RecipeException with all problems, if there are any
     */
    public Map<String, String> values() {
        if (!problems.isEmpty()) {
            throw RecipeException.inputs(recipe, problems);
        }
        Map<String, String> values = new LinkedHashMap<>();
        inputs.forEach(resolved -> values.put(resolved.input().column(), resolved.found().orElseThrow().value()));
        return values;
    }
}
