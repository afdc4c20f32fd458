package sigma.recipes.recipe;

import java.util.List;

/**
 * A chapter of the recipe book.
 *
 * @param title   its title
 * @param recipes the names of its recipes in reading order
 */
public record Chapter(String title, List<String> recipes) {

    /** Makes the list unmodifiable. */
    public Chapter {
        recipes = List.copyOf(recipes);
    }
}
