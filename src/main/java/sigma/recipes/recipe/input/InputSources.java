package sigma.recipes.recipe.input;

import java.util.List;

/**
 * The sources of the values of a recipe's inputs, in order of precedence.
 *
 * @param chosen     the values on the command line
 * @param found      other places, such as saved outputs, then the environment, then {@code .env}
 * @param rowAllowed whether the recipe's row is the last source, as in the sandbox, which contains its people and teams
 */
public record InputSources(List<ChosenValue> chosen, List<ValueSource> found, boolean rowAllowed) {

    /** Makes the lists unmodifiable. */
    public InputSources {
        chosen = List.copyOf(chosen);
        found = List.copyOf(found);
    }
}
