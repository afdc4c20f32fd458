package sigma.recipes.recipe.input;

import java.util.List;

/**
 * Where the values of a recipe's inputs may come from; the first one wins.
 *
 * @param chosen     what was given on the command line
 * @param found      other places, such as saved outputs, then the environment, then {@code .env}
 * @param rowAllowed whether the recipe's own row is the last resort: in the sandbox, whose people and teams it names
 */
public record InputSources(List<ChosenValue> chosen, List<ValueSource> found, boolean rowAllowed) {

    /** Makes the lists unmodifiable. */
    public InputSources {
        chosen = List.copyOf(chosen);
        found = List.copyOf(found);
    }
}
