package sigma.recipes.recipe.input;

import java.util.Optional;

/**
 * An input with the value it gets.
 *
 * @param input the input
 * @param found the value and where it comes from; empty if there is none
 */
public record ResolvedInput(Input input, Optional<FoundValue> found) {
}
