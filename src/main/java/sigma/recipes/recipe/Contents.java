package sigma.recipes.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.feature.DataFile;
import sigma.recipes.recipe.feature.FeatureFolder;

/**
 * The table of contents, as {@code features/contents.yaml} gives it.
 *
 * @param chapters the chapters in reading order
 */
public record Contents(List<Chapter> chapters) {

    /** The name of the file. */
    public static final String FILE = "contents.yaml";

    /**
     * Reads the file.
     *
     * @throws BrokenRecipe with all that is wrong in it
     */
    public static Contents read(FeatureFolder folder) {
        DataFile file = DataFile.read(folder, FILE);
        file.allow(Map.entry("The file", file.root()), List.of("chapters"));
        List<Chapter> chapters = new ArrayList<>();
        for (JsonNode chapter : file.root().path("chapters")) {
            String title = chapter.path("title").asText();
            String what = "chapter " + (chapters.size() + 1);
            if (title.isBlank()) {
                file.problem(Problem.of(what + ": title is missing."));
            }
            file.allow(Map.entry(what, chapter), List.of("title", "recipes"));
            chapters.add(new Chapter(title, file.texts(chapter.path("recipes"), what + ", recipes")));
        }
        if (chapters.isEmpty()) {
            file.problem(Problem.of("chapters is not a list.").expected("a list of chapters, each with title and recipes"));
        }
        file.complain();
        return new Contents(List.copyOf(chapters));
    }

    /** Returns the names of all recipes in reading order, twice where the file has them twice. */
    public List<String> recipes() {
        return chapters.stream().flatMap(chapter -> chapter.recipes().stream()).toList();
    }
}
