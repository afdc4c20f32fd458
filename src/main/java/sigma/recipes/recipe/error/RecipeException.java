package sigma.recipes.recipe.error;

/** Something about recipes or their inputs that a person has to put right; the message says what and how. */
public abstract sealed class RecipeException extends RuntimeException
        permits BrokenRecipe, MissingFeatures, UnknownRecipe, UnfitInputs {

    private static final long serialVersionUID = 1L;

    RecipeException(String message) {
        super(message);
    }
}
