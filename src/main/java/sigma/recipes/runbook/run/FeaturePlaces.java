package sigma.recipes.runbook.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.feature.FeatureFolders;

/** The features of a run for reports: the path of each file as shown to users, and whether it is the user's own. */
public final class FeaturePlaces {

    private static final String FOLDER = "/features/";

    private final Map<URI, String> places = new HashMap<>();
    private final Set<URI> own = new HashSet<>();

    /** Returns the places of the project's features, derived from their addresses. */
    public static FeaturePlaces ofProject() {
        return new FeaturePlaces();
    }

    /** Returns the places of recipes. */
    public static FeaturePlaces of(Collection<Recipe> recipes) {
        FeaturePlaces known = new FeaturePlaces();
        recipes.forEach(recipe -> known.add(recipe.path(), recipe.place(), recipe.own()));
        return known;
    }

    /** Returns the places of all features of some folders. */
    public static FeaturePlaces of(FeatureFolders folders) {
        FeaturePlaces known = new FeaturePlaces();
        for (FeatureFolder folder : folders.all()) {
            folder.features().forEach(file -> known.add(file, folder.place(file), folder.own()));
        }
        return known;
    }

    private void add(Path file, String place, boolean isOwn) {
        places.put(file.toUri(), place);
        if (isOwn) {
            own.add(file.toUri());
        }
    }

    /**
     * Returns the path of a feature with slashes. An unknown one is shown by its path below the project's folder; a file
     * outside of {@code features} by its name.
     */
    String of(URI feature) {
        String path = feature.getPath() == null ? feature.getSchemeSpecificPart() : feature.getPath();
        int folder = path.lastIndexOf(FOLDER);
        return places.getOrDefault(feature, path.substring(folder < 0 ? path.lastIndexOf('/') + 1 : folder + 1));
    }

    /** Returns whether a feature is the user's own. */
    boolean isOwn(URI feature) {
        return own.contains(feature);
    }
}
