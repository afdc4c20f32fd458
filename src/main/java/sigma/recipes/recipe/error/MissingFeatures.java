package sigma.recipes.recipe.error;

import java.nio.file.Path;

/** There is no folder of recipes where one was expected. */
public final class MissingFeatures extends RecipeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for a folder without features. */
    public MissingFeatures(Path folder) {
        super("There is no folder of recipes at " + folder + "\n"
                + "  expected: a folder that holds contents.yaml, inputs.yaml and feature files\n"
                + "  fix: start from the project's own folder, or call its script ./recipes by its path");
    }
}
