package sigma.recipes.runbook.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.lint.FeatureRules;
import sigma.recipes.recipe.lint.RuleViolation;
import sigma.recipes.runbook.glue.Glue;
import sigma.recipes.runbook.run.FailureReason;
import sigma.recipes.runbook.run.FailureReasons;
import sigma.recipes.runbook.run.FeaturePlaces;
import sigma.recipes.runbook.run.FeatureRun;

/**
 * Finds what recipes lack, without running them: descriptions of columns, entries in the table of contents, rules for
 * features, sentences without a step, records that are out of date.
 */
public final class RecipeCheck {

    /** A column that has no value is a problem of its own. */
    private static final Pattern COLUMN = Pattern.compile("<[^<>]+>");

    private final Path project;
    private final RecipeBook book;
    private final Set<String> options;
    private final Glue glue;

    /**
     * Creates a check of the recipes of a project, and of the user's own.
     *
     * @param options the options of every run, which inputs must not have
     * @param glue    the code of the steps
     */
    public RecipeCheck(Path project, RecipeBook book, Set<String> options, Glue glue) {
        this.glue = glue;
        this.project = project;
        this.book = book;
        this.options = Set.copyOf(options);
    }

    /** Returns the names of all recipes. */
    public List<String> names() {
        return book.folders().all().stream().flatMap(folder -> folder.features().stream()).map(FeatureFolder::nameOf).distinct().toList();
    }

    /**
     * Checks recipes.
     *
     * @param recipes names, each as {@link RecipeBook#nameOf} returns it
     * @return every problem with the file to edit: those of the table of contents, then those of each feature by line
     * @throws BrokenRecipe if {@code contents.yaml}, {@code inputs.yaml} or {@code usage.json} can't be read
     */
    public List<Problem> problems(List<String> recipes) {
        // A feature that can't be read is reported with all that is known about it.
        List<RuleViolation> breaks = FeatureRules.check(book.folders()).stream()
                .filter(found -> !found.rule().equals(FeatureRules.UNREADABLE)).toList();
        List<Problem> problems = new ArrayList<>();
        boolean all = recipes.containsAll(names());
        breaks.stream().filter(found -> !found.file().endsWith(".feature"))
                .filter(found -> all || recipes.stream().anyMatch(name -> found.text().contains('"' + name + '"')))
                .map(RecipeCheck::problem).forEach(problems::add);
        Map<Path, FeatureFile> features = new LinkedHashMap<>();
        book.folders().all().forEach(folder -> folder.features().stream()
                .filter(path -> recipes.contains(FeatureFolder.nameOf(path))).forEach(path -> parsed(folder, path, features)));
        FailureReasons steps = steps(features);
        for (FeatureFolder folder : book.folders().all()) {
            RecordCheck records = RecordCheck.of(project, folder);
            for (Path path : folder.features().stream().filter(path -> recipes.contains(FeatureFolder.nameOf(path))).toList()) {
                String place = folder.place(path);
                problems.addAll(unreadable(FeatureFolder.nameOf(path)));
                breaks.stream().filter(found -> found.file().equals(place)).map(RecipeCheck::problem).forEach(problems::add);
                steps.of(path.toUri()).stream().map(FailureReason::problem).filter(problem -> !COLUMN.matcher(problem.what()).find())
                        .forEach(problems::add);
                if (features.containsKey(path)) {
                    problems.addAll(records.problems(FeatureFolder.nameOf(path), features.get(path)));
                }
            }
        }
        return problems.stream().distinct().toList();
    }

    private List<Problem> unreadable(String name) {
        try {
            return InputOptions.problems(book.named(name), options);
        } catch (BrokenRecipe broken) {
            return broken.problems().stream().map(FeatureProblem::located).toList();
        }
    }

    private static void parsed(FeatureFolder folder, Path path, Map<Path, FeatureFile> features) {
        try {
            features.put(path, FeatureFile.parse(folder.read(path), path.toUri()));
        } catch (BrokenRecipe reportedAsUnreadable) {
            features.remove(path);
        }
    }

    private FailureReasons steps(Map<Path, FeatureFile> features) {
        FailureReasons steps = new FailureReasons(FeaturePlaces.of(book.folders()));
        FeatureRun run = new FeatureRun(glue).dry().heardBy(steps)
                .threads(Runtime.getRuntime().availableProcessors());
        features.forEach((path, feature) -> run.whole(path.toUri(), feature.content().bytes()));
        if (!features.isEmpty()) {
            run.run();
        }
        return steps;
    }

    private static Problem problem(RuleViolation found) {
        return Problem.of(found.text()).at(found.file() + (found.line() > 0 ? ":" + found.line() : "")).fix(found.better())
                .id(found.rule());
    }
}
