package sigma.recipes.runbook.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.runbook.glue.Glue;
import sigma.recipes.runbook.run.FeatureRun;

/**
 * The scope of a verifying run.
 *
 * @param folder  the folder of the features
 * @param book    the recipes in it
 * @param recipes the recipes to verify
 * @param tags    the tag expression that scenarios have to match; empty for all
 * @param titles  what the titles of scenarios have to contain; empty for all
 * @param glue    the code of the steps
 */
public record VerifyScope(Path folder, RecipeBook book, List<Recipe> recipes, Optional<String> tags, Optional<Pattern> titles,
                          Glue glue) {

    /** Makes the list unmodifiable. */
    public VerifyScope {
        recipes = List.copyOf(recipes);
    }

    /**
     * Returns the scope of all recipes.
     *
     * @param folder the folder of the features
     */
    public static VerifyScope everything(Path folder) {
        RecipeBook book = RecipeBook.open(folder);
        return new VerifyScope(folder, book, book.recipes(), Optional.empty(), Optional.empty(), Glue.ofProject());
    }

    /**
     * Returns the scope of some recipes.
     *
     * @param names names of recipes, or paths of their files; empty for all recipes
     * @throws sigma.recipes.recipe.error.RecipeException if there is no such recipe
     */
    public VerifyScope recipes(List<String> names) {
        return names.isEmpty() ? this
                : new VerifyScope(folder, book, names.stream().map(book::named).distinct().toList(), tags, titles, glue);
    }

    /**
     * Returns the scope of some recipes, including the user's own.
     *
     * @param names names of recipes, or paths of their files; empty for all recipes
     * @param glue  the code of the steps
     * @throws sigma.recipes.recipe.error.RecipeException if there is no such recipe
     */
    public static VerifyScope of(RecipeBook book, List<String> names, Glue glue) {
        List<Recipe> recipes = names.isEmpty() ? book.recipes() : names.stream().map(book::named).distinct().toList();
        return new VerifyScope(book.folders().project().root(), book, recipes, Optional.empty(), Optional.empty(), glue);
    }

    /** Returns the scope of the scenarios that a tag expression selects; all if it is empty. */
    public VerifyScope tagged(Optional<String> expression) {
        return new VerifyScope(folder, book, recipes, expression, titles, glue);
    }

    /** Returns the scope of the scenarios whose titles contain a pattern; all if it is empty. */
    public VerifyScope titled(Optional<Pattern> pattern) {
        return new VerifyScope(folder, book, recipes, tags, pattern, glue);
    }

    /** Returns the scope of the scenarios with exactly these titles; none without titles. */
    public VerifyScope titled(Collection<String> titles) {
        return titled(Optional.of(exactly(titles)));
    }

    /** Returns the pattern of exactly these titles. */
    public static Pattern exactly(Collection<String> titles) {
        return Pattern.compile(titles.stream().map(Pattern::quote).collect(Collectors.joining("|", "^(", ")$")));
    }

    /** Returns whether every scenario of its recipes is played. */
    boolean wholeRecipes() {
        return tags.isEmpty() && titles.isEmpty();
    }

    /** Returns whether it contains every recipe of the project. */
    boolean allRecipes() {
        Set<String> names = recipes.stream().map(Recipe::name).collect(Collectors.toSet());
        return book.folders().project().features().stream().map(FeatureFolder::nameOf).allMatch(names::contains);
    }

    /**
     * Returns the run of its scenarios.
     *
     * @throws io.cucumber.tagexpressions.TagExpressionException if the tag expression is not one
     */
    public FeatureRun features() {
        FeatureRun features = new FeatureRun(glue).tagged(tags);
        titles.ifPresent(features::titled);
        recipes.forEach(recipe -> features.whole(recipe.path().toUri(), content(recipe)));
        return features;
    }

    private static byte[] content(Recipe recipe) {
        try {
            return Files.readAllBytes(recipe.path());
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not read " + recipe.path(), failure);
        }
    }
}
