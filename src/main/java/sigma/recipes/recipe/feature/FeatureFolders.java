package sigma.recipes.recipe.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.RecipeException;

/**
 * The folders of features.
 *
 * @param project the project's folder
 * @param own     the user's own, in the given order
 */
public record FeatureFolders(FeatureFolder project, List<FeatureFolder> own) {

    /** Makes the list unmodifiable. */
    public FeatureFolders {
        own = List.copyOf(own);
    }

    /**
     * Opens the folders. One that is given twice is opened once.
     *
     * @param features the project's folder
     * @param given    the user's own
     * @throws RecipeException if a folder can't be used, or is inside of another one
     */
    public static FeatureFolders of(Path features, List<GivenFolder> given) {
        FeatureFolder project = FeatureFolder.at(features);
        List<FeatureFolder> own = new ArrayList<>();
        for (GivenFolder one : given) {
            FeatureFolder folder = FeatureFolder.own(one);
            if (own.stream().noneMatch(other -> other.root().equals(folder.root()))) {
                requireDistinct(folder, one, Stream.concat(Stream.of(project), own.stream()).toList());
                own.add(folder);
            }
        }
        return new FeatureFolders(project, own);
    }

    /** A feature in two folders would be two recipes with the same name. */
    private static void requireDistinct(FeatureFolder folder, GivenFolder given, List<FeatureFolder> others) {
        others.stream().filter(other -> folder.root().startsWith(other.root()) || other.root().startsWith(folder.root()))
                .findFirst().ifPresent(other -> {
                    throw RecipeException.ownFolder(Problem.of("The folder " + given.shown() + " and the folder " + other.root()
                                    + " contain the same recipes.").at(given.origin())
                            .expected("a folder of your own, apart from the other folders of recipes").fix("give another folder"));
                });
    }

    /** Returns all folders, the project's first. */
    public List<FeatureFolder> all() {
        return Stream.concat(Stream.of(project), own.stream()).toList();
    }
}
