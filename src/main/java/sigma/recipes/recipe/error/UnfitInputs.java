package sigma.recipes.recipe.error;

import java.util.List;

/** Inputs of a recipe are missing, unknown or unfit. The message lists all of it at once, each with what to do. */
public final class UnfitInputs extends RecipeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that lists all problems with the inputs of a recipe. */
    public UnfitInputs(String recipe, List<String> problems) {
        super("The recipe " + recipe + " can't start: " + (problems.size() == 1 ? "an input needs"
                : problems.size() + " inputs need") + " your attention.\n  "
                + String.join("\n  ", problems.stream().map(problem -> problem.replace("\n", "\n      ")).toList()));
    }
}
