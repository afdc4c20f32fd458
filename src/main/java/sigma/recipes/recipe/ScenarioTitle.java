package sigma.recipes.recipe;

import java.util.List;

/**
 * The title of a scenario of a recipe.
 *
 * @param rule its rule; empty text outside of rules
 * @param name its name
 * @param tags its own tags, each with its {@code @}
 * @param line its first line in the feature
 */
public record ScenarioTitle(String rule, String name, List<String> tags, int line) {

    /** Makes the list unmodifiable. */
    public ScenarioTitle {
        tags = List.copyOf(tags);
    }
}
