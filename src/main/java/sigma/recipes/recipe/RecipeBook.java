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
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.input.InputColumns;

/** All recipes of a features folder, in reading order. Features are read when they are asked for. */
public final class RecipeBook {

    /** The chapter of recipes that {@code contents.yaml} doesn't name. */
    static final String UNLISTED = "Other recipes";

    private final FeatureFolder folder;
    private final Contents contents;
    private final InputColumns columns;
    private final RecordedUsage usage;
    private final Map<String, List<Path>> filesByName = new LinkedHashMap<>();

    private RecipeBook(FeatureFolder folder) {
        this.folder = folder;
        this.contents = Contents.read(folder);
        this.columns = InputColumns.read(folder);
        this.usage = RecordedUsage.read(folder);
        folder.features().forEach(file -> filesByName
                .computeIfAbsent(FeatureFolder.nameOf(file), name -> new ArrayList<>()).add(file));
    }

    /**
     * Opens the book. It reads {@code contents.yaml}, {@code inputs.yaml} and, where there is one, {@code usage.json}.
     *
     * @param features the folder {@code features}
     * @throws RecipeException if there is no such folder
     * @throws BrokenRecipe    if one of the three files can't be understood
     */
    public static RecipeBook open(Path features) {
        return new RecipeBook(FeatureFolder.at(features));
    }

    /** Returns the chapters in reading order; a last one holds what {@code contents.yaml} doesn't name. */
    public List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>(contents.chapters());
        Set<String> unlisted = new LinkedHashSet<>(filesByName.keySet());
        contents.recipes().forEach(unlisted::remove);
        if (!unlisted.isEmpty()) {
            chapters.add(new Chapter(UNLISTED, List.copyOf(unlisted)));
        }
        return chapters;
    }

    /**
     * Returns all recipes in reading order.
     *
     * @throws BrokenRecipe with the problems of every feature that can't be read
     */
    public List<Recipe> recipes() {
        Reading reading = read();
        reading.complain();
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
        return new Reading(recipes, problems);
    }

    /**
     * Returns one recipe.
     *
     * @param asked the recipe's name, or the path of its feature file
     * @throws RecipeException if there is none; the message names the nearest
     * @throws BrokenRecipe  if its feature can't be read
     */
    public Recipe named(String asked) {
        return recipe(nameOf(asked));
    }

    /** Returns whether there is a recipe of a name, or with a feature file at a path; its feature need not be valid. */
    public boolean has(String asked) {
        return filesByName.containsKey(asked)
                || asked.endsWith(".feature") && existing(asked).stream().anyMatch(folder.features()::contains);
    }

    /**
     * Returns the name of a recipe, whether or not its feature can be read.
     *
     * @param asked the recipe's name, or the path of its feature file
     * @throws RecipeException if there is none; the message names the nearest
     */
    public String nameOf(String asked) {
        if (filesByName.containsKey(asked)) {
            return asked;
        }
        if (!asked.endsWith(".feature")) {
            throw RecipeException.unknown(asked, filesByName.keySet());
        }
        List<Path> files = existing(asked);
        if (files.isEmpty()) {
            String name = asked.substring(asked.replace('\\', '/').lastIndexOf('/') + 1).replaceFirst("\\.feature$", "");
            throw RecipeException.unknown(name, filesByName.keySet());
        }
        return files.stream().filter(folder.features()::contains).findFirst().map(FeatureFolder::nameOf)
                .orElseThrow(() -> RecipeException.outside(asked, folder.root()));
    }

    /** Looks below the working directory, the project's folder and the features folder, in this order. */
    private List<Path> existing(String asked) {
        List<Path> files = new ArrayList<>();
        for (Path from : List.of(Path.of(""), folder.root().resolve(".."), folder.root())) {
            try {
                files.add(from.resolve(asked).toRealPath());
            } catch (IOException | InvalidPathException nothingThere) {
                continue;
            }
        }
        return files;
    }

    /**
     * Returns the operations that recipes call, as recorded when they last ran under test.
     *
     * @return the names of the recipes, in alphabetical order, by operationId; empty where nothing was recorded yet
     */
    public Map<String, Set<String>> recipesByOperation() {
        return usage.recipesByOperation();
    }

    /**
     * Returns the operations that a scenario called when it last ran under test, by operationId.
     *
     * @param recipe   the recipe's name
     * @param scenario the scenario's title
     * @return empty where nothing was recorded
     */
    public Set<String> operations(String recipe, String scenario) {
        return usage.operations(recipe, scenario);
    }

    private Recipe recipe(String name) {
        List<Path> files = filesByName.getOrDefault(name, List.of());
        if (files.size() != 1) {
            Problem problem = files.isEmpty()
                    ? Problem.of("It names \"" + name + "\", but there is no " + name + ".feature.")
                    .fix("correct the name, or remove it")
                    : Problem.of("The name \"" + name + "\" means more than one file.")
                    .actual(String.join("\n", files.stream().map(folder::place).toList())).fix("rename all but one");
            throw new BrokenRecipe(FeatureProblem.ofFile(folder.place(folder.root().resolve(Contents.FILE)), problem));
        }
        String chapter = chapters().stream().filter(one -> one.recipes().contains(name)).map(Chapter::title)
                .findFirst().orElse(UNLISTED);
        Path path = files.get(0);
        FeatureFile file = FeatureFile.parse(folder.read(path), path.toUri());
        return RecipeReader.recipe(path, chapter, file, columns, usage);
    }

    /**
     * What could be read, and what could not.
     *
     * @param recipes  the recipes in reading order
     * @param problems the problems of the features that could not be read
     */
    public record Reading(List<Recipe> recipes, List<FeatureProblem> problems) {

        /** Keeps the lists from being changed. */
        public Reading {
            recipes = List.copyOf(recipes);
            problems = List.copyOf(problems);
        }

        /**
         * Does nothing if all could be read.
         *
         * @throws BrokenRecipe with all problems, if there are any
         */
        public void complain() {
            if (!problems.isEmpty()) {
                throw new BrokenRecipe(problems);
            }
        }
    }
}
