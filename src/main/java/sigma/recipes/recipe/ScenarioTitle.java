package sigma.recipes.recipe;

import java.util.List;

/**
 * A scenario of a recipe, by name.
 *
 * @param rule the rule that it belongs to; empty text outside of rules
 * @param name its name
 * @param tags its own tags, each with its {@code @}
 * @param line the line of the feature that it starts at
 */
public record ScenarioTitle(String rule, String name, List<String> tags, int line) {

    /** Makes the list unmodifiable. */
    public ScenarioTitle {
        tags = List.copyOf(tags);
    }
}
