package sigma.recipes.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sigma.recipes.recipe.feature.FeatureFolder;

/**
 * The recipes of one folder, before their features are read.
 *
 * @param folder   the folder
 * @param contents its table of contents; optional for a folder of the user's own
 * @param usage    the recorded usage of its recipes
 * @param files    its feature files
 */
record RecipeFolder(FeatureFolder folder, Contents contents, RecordedUsage usage, List<Path> files) {

    /** The chapter of recipes outside of {@code contents.yaml}. */
    static final String UNLISTED = "Other recipes";

    static RecipeFolder of(FeatureFolder folder) {
        Contents contents = folder.own() && !folder.holds(Contents.FILE) ? Contents.none() : Contents.read(folder);
        return new RecipeFolder(folder, contents, RecordedUsage.read(folder), folder.features());
    }

    /** Returns its chapters in reading order; the last one contains the recipes outside of its contents. */
    List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>(contents.chapters());
        Set<String> unlisted = new LinkedHashSet<>();
        files.forEach(file -> unlisted.add(FeatureFolder.nameOf(file)));
        contents.recipes().forEach(unlisted::remove);
        if (!unlisted.isEmpty()) {
            chapters.add(new Chapter(folder.own() ? "Your own recipes, in " + folder.name() : UNLISTED, List.copyOf(unlisted)));
        }
        return chapters;
    }

    /** Returns its files with the name of a recipe. */
    List<Path> named(String recipe) {
        return files.stream().filter(file -> FeatureFolder.nameOf(file).equals(recipe)).toList();
    }

    /** Returns the title of the chapter with a recipe. */
    String chapterOf(String recipe) {
        return chapters().stream().filter(chapter -> chapter.recipes().contains(recipe)).map(Chapter::title).findFirst().orElse(UNLISTED);
    }

    /** Returns its table of contents as shown to users. */
    String placeOfContents() {
        return folder.place(folder.root().resolve(Contents.FILE));
    }
}
