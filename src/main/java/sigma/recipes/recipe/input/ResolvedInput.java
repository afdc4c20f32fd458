package sigma.recipes.recipe.input;

import java.util.Optional;

/**
 * An input with the value it gets.
 *
 * @param input the input
 * @param found the value and where it comes from; empty if absent
 */
public record ResolvedInput(Input input, Optional<FoundValue> found) {
}
