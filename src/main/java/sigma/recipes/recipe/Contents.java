package sigma.recipes.recipe;

import java.util.List;
import sigma.recipes.data.DataFormat;
import sigma.recipes.recipe.feature.FeatureFolder;

/**
 * The table of contents in {@code features/contents.yaml}.
 *
 * @param chapters the chapters in reading order
 */
public record Contents(List<Chapter> chapters) {

    /** The name of the file. */
    public static final String FILE = "contents.yaml";

    /** Makes the list unmodifiable. */
    public Contents {
        chapters = List.copyOf(chapters);
    }

    /**
     * Reads the file.
     *
     * @throws sigma.recipes.recipe.error.BrokenRecipe if there is no such file
     * @throws sigma.recipes.data.DataException        with all of its problems
     */
    public static Contents read(FeatureFolder folder) {
        return folder.data(FILE, DataFormat.CONTENTS, Contents.class).content();
    }

    /** Returns a table without chapters. */
    static Contents none() {
        return new Contents(List.of());
    }

    /** Returns the names of all recipes in reading order, including duplicates. */
    public List<String> recipes() {
        return chapters.stream().flatMap(chapter -> chapter.recipes().stream()).toList();
    }
}
