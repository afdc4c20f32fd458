package sigma.recipes.recipe;

import java.util.List;
import sigma.recipes.data.DataFormat;
import sigma.recipes.recipe.feature.FeatureFolder;

/**
 * The table of contents, as {@code features/contents.yaml} gives it.
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
     * @throws sigma.recipes.data.DataException        with all that is wrong in it
     */
    public static Contents read(FeatureFolder folder) {
        return folder.data(FILE, DataFormat.CONTENTS, Contents.class).content();
    }

    /** Returns contents without chapters. */
    static Contents none() {
        return new Contents(List.of());
    }

    /** Returns the names of all recipes in reading order, twice where the file has them twice. */
    public List<String> recipes() {
        return chapters.stream().flatMap(chapter -> chapter.recipes().stream()).toList();
    }
}
