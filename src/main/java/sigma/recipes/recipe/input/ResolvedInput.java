package sigma.recipes.recipe.input;

import java.util.Optional;

/**
 * An input with its value.
 *
 * @param input the input
 * @param found the value and its source; empty if absent
 */
public record ResolvedInput(Input input, Optional<FoundValue> found) {
}
