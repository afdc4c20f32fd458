package sigma.recipes.recipe;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.feature.FeatureFolders;
import sigma.recipes.recipe.input.InputColumns;

/** All recipes of the folders of features, in reading order. Features are read on demand. */
public final class RecipeBook {

    private final FeatureFolders folders;
    private final List<RecipeFolder> shelves;
    private final InputColumns columns;

    private RecipeBook(FeatureFolders folders) {
        this.folders = folders;
        this.shelves = folders.all().stream().map(RecipeFolder::of).toList();
        this.columns = InputColumns.read(folders);
    }

    /**
     * Opens the book of the project's recipes only.
     *
     * @param features the folder {@code features}
     * @throws RecipeException if there is no such folder
     * @throws BrokenRecipe    if one of its files {@code contents.yaml}, {@code inputs.yaml} and {@code usage.json} is
     *                         invalid
     */
    public static RecipeBook open(Path features) {
        return open(FeatureFolders.of(features, List.of()));
    }

    /**
     * Opens the book. It reads {@code contents.yaml}, {@code inputs.yaml} and, if present, {@code usage.json} of each
     * folder.
     *
     * @throws BrokenRecipe if one of these files is invalid
     * @throws sigma.recipes.data.DataException with all problems of one of them
     */
    public static RecipeBook open(FeatureFolders folders) {
        return new RecipeBook(folders);
    }

    /** Returns its folders. */
    public FeatureFolders folders() {
        return folders;
    }

    /**
     * Returns the chapters in reading order. The last one contains the recipes outside of {@code contents.yaml}. The user's
     * own chapters come after the project's, and extend those with the same title.
     */
    public List<Chapter> chapters() {
        Map<String, Set<String>> chapters = new LinkedHashMap<>();
        shelves.stream().flatMap(shelf -> shelf.chapters().stream()).forEach(chapter ->
                chapters.computeIfAbsent(chapter.title(), title -> new LinkedHashSet<>()).addAll(chapter.recipes()));
        return chapters.entrySet().stream().map(chapter -> new Chapter(chapter.getKey(), List.copyOf(chapter.getValue()))).toList();
    }

    /**
     * Returns all recipes in reading order.
     *
     * @throws BrokenRecipe with the problems of every feature that can't be read
     */
    public List<Recipe> recipes() {
        Reading reading = read();
        reading.requireComplete();
        return reading.recipes();
    }

    /** Returns the recipes that can be read, in reading order, and the problems of the others. */
    public Reading read() {
        List<Recipe> recipes = new ArrayList<>();
        List<FeatureProblem> problems = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        chapters().forEach(chapter -> names.addAll(chapter.recipes()));
        for (String name : names) {
            try {
                recipes.add(recipe(name));
            } catch (BrokenRecipe broken) {
                problems.addAll(broken.problems());
            }
        }
        shelves.forEach(shelf -> shelf.contents().recipes().stream().distinct()
                .filter(name -> shelf.named(name).isEmpty() && names().contains(name))
                .forEach(elsewhere -> problems.add(missing(elsewhere, shelf))));
        return new Reading(recipes, problems);
    }

    /**
     * Returns one recipe.
     *
     * @param asked the recipe's name, or the path of its feature file
     * @throws RecipeException if there is none; the message lists the nearest names
     * @throws BrokenRecipe  if its feature can't be read
     */
    public Recipe named(String asked) {
        return recipe(nameOf(asked));
    }

    /** Returns whether there is a recipe with a name or a path of its feature file; its feature need not be valid. */
    public boolean has(String asked) {
        return names().contains(asked) || asked.endsWith(".feature") && existing(asked).stream().anyMatch(this::contains);
    }

    /**
     * Returns the name of a recipe, whether or not its feature can be read.
     *
     * @param asked the recipe's name, or the path of its feature file
     * @throws RecipeException if there is none; the message lists the nearest names
     */
    public String nameOf(String asked) {
        Set<String> names = names();
        if (names.contains(asked)) {
            return asked;
        }
        if (!asked.endsWith(".feature")) {
            throw RecipeException.unknown(asked, names);
        }
        List<Path> files = existing(asked);
        if (files.isEmpty()) {
            String name = asked.substring(asked.replace('\\', '/').lastIndexOf('/') + 1).replaceFirst("\\.feature$", "");
            throw RecipeException.unknown(name, names);
        }
        return files.stream().filter(this::contains).findFirst().map(FeatureFolder::nameOf)
                .orElseThrow(() -> RecipeException.outside(asked, folders.all().stream().map(FeatureFolder::root).toList()));
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        shelves.stream().flatMap(shelf -> shelf.files().stream()).map(FeatureFolder::nameOf).forEach(names::add);
        return names;
    }

    private boolean contains(Path file) {
        return shelves.stream().anyMatch(shelf -> shelf.files().contains(file));
    }

    /** Searches the working directory, the project's folder and the folders of features, in this order. */
    private List<Path> existing(String asked) {
        List<Path> files = new ArrayList<>();
        Stream<Path> roots = folders.all().stream().map(FeatureFolder::root);
        for (Path from : Stream.concat(Stream.of(Path.of(""), folders.project().root().resolve("..")), roots).toList()) {
            try {
                files.add(from.resolve(asked).toRealPath());
            } catch (IOException | InvalidPathException nothingThere) {
                continue;
            }
        }
        return files;
    }

    /**
     * Returns the operations that recipes call, as recorded in their last test run.
     *
     * @return the names of the recipes, in alphabetical order, by operationId; empty if nothing was recorded yet
     */
    public Map<String, Set<String>> recipesByOperation() {
        Map<String, Set<String>> all = new TreeMap<>();
        shelves.forEach(shelf -> shelf.usage().recipesByOperation().forEach((operation, recipes) ->
                all.computeIfAbsent(operation, unseen -> new TreeSet<>()).addAll(recipes)));
        return all;
    }

    /** Returns the statuses that recipes received from operations in their last test run, in ascending order, by operationId. */
    public Map<String, Set<Integer>> statusesByOperation() {
        Map<String, Set<Integer>> all = new TreeMap<>();
        shelves.forEach(shelf -> shelf.usage().statusesByOperation().forEach((operation, statuses) ->
                all.computeIfAbsent(operation, unseen -> new TreeSet<>()).addAll(statuses)));
        return all;
    }

    /**
     * Returns the operations that a scenario called in its last test run, by operationId.
     *
     * @param recipe   the recipe's name
     * @param scenario the scenario's title
     * @return empty if not recorded
     */
    public Set<String> operations(String recipe, String scenario) {
        return shelves.stream().filter(shelf -> !shelf.named(recipe).isEmpty()).findFirst()
                .map(shelf -> shelf.usage().operations(recipe, scenario)).orElse(Set.of());
    }

    private Recipe recipe(String name) {
        List<RecipeFolder> having = shelves.stream().filter(shelf -> !shelf.named(name).isEmpty()).toList();
        List<String> places = having.stream().flatMap(shelf -> shelf.named(name).stream().map(shelf.folder()::place)).toList();
        if (places.size() != 1) {
            throw new BrokenRecipe(places.isEmpty() ? missing(name, shelves.stream()
                    .filter(shelf -> shelf.contents().recipes().contains(name)).findFirst().orElseThrow())
                    : ambiguous(name, places, having.get(having.size() - 1)));
        }
        RecipeFolder shelf = having.get(0);
        Path path = shelf.named(name).get(0);
        FeatureFile file = FeatureFile.parse(shelf.folder().read(path), path.toUri());
        return RecipeReader.recipe(shelf.folder(), path, shelf.chapterOf(name), file, columns, shelf.usage());
    }

    private static FeatureProblem missing(String name, RecipeFolder naming) {
        return FeatureProblem.ofFile(naming.placeOfContents(), Problem.of("It names \"" + name + "\", but there is no " + name
                + ".feature.").fix("correct the name, or remove it"));
    }

    /** If the project's own files share a name, its contents are wrong; otherwise the user's own file is. */
    private static FeatureProblem ambiguous(String name, List<String> places, RecipeFolder last) {
        return FeatureProblem.ofFile(last.folder().own() ? places.get(places.size() - 1) : last.placeOfContents(),
                Problem.of("The name \"" + name + "\" means more than one file.").actual(String.join("\n", places)).fix("rename all but one"));
    }

    /**
     * The recipes that could be read, and the problems of the others.
     *
     * @param recipes  the recipes in reading order
     * @param problems the problems of the features that could not be read
     */
    public record Reading(List<Recipe> recipes, List<FeatureProblem> problems) {

        /** Makes the lists unmodifiable. */
        public Reading {
            recipes = List.copyOf(recipes);
            problems = List.copyOf(problems);
        }

        /**
         * Requires that all could be read.
         *
         * @throws BrokenRecipe with all problems, if there are any
         */
        public void requireComplete() {
            if (!problems.isEmpty()) {
                throw new BrokenRecipe(problems);
            }
        }
    }
}
