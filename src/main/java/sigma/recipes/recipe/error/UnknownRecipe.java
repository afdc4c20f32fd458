package sigma.recipes.recipe.error;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import sigma.recipes.text.NearestNames;

/** There is no recipe with this name. The message names the nearest. */
public final class UnknownRecipe extends RecipeException {

    private static final long serialVersionUID = 1L;

    private UnknownRecipe(String message) {
        super(message);
    }

    /** Returns an exception that names the nearest of {@code known}. */
    public static UnknownRecipe named(String asked, Collection<String> known) {
        List<String> nearest = NearestNames.of(asked, known);
        return new UnknownRecipe("There is no recipe \"" + asked + "\"."
                + (nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?")
                + "\n  See all of them: ./recipes list");
    }

    /** Returns an exception for a file that is not below {@code folder}. */
    public static UnknownRecipe outside(String asked, Path folder) {
        return new UnknownRecipe("The file " + asked + " is no recipe: it does not lie below " + folder + "."
                + "\n  See all recipes: ./recipes list");
    }
}
