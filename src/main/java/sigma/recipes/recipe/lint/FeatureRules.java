package sigma.recipes.recipe.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sigma.recipes.data.DataFormat;
import sigma.recipes.recipe.Contents;
import sigma.recipes.recipe.RecipeReader;
import sigma.recipes.recipe.RecordedUsage;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.feature.FeatureFolders;
import sigma.recipes.recipe.feature.RunbookOutline;
import sigma.recipes.recipe.input.InputColumns;

/**
 * Finds violations of the rules for features: technical words, scenarios that are too long, columns that can't contain every
 * value, missing entries in the table of contents. Prose is not checked.
 */
public final class FeatureRules {

    /** The id of problems that make a feature unreadable. */
    public static final String UNREADABLE = "feature.unreadable";

    private final FeatureFolder folder;
    private final InputColumns columns;
    private final RecordedUsage usage;

    private FeatureRules(FeatureFolder folder, InputColumns columns) {
        this.folder = folder;
        this.columns = columns;
        this.usage = RecordedUsage.read(folder);
    }

    /**
     * Checks the project's folder of features.
     *
     * @param features the folder {@code features}
     * @return every violation, in the order of the files; empty if there is none
     * @throws RecipeException if there is no such folder
     * @throws BrokenRecipe    if {@code usage.json} can't be read
     * @throws sigma.recipes.data.DataException if {@code contents.yaml} or {@code inputs.yaml} violates its schema
     */
    public static List<RuleViolation> check(Path features) {
        return check(FeatureFolders.of(features, List.of()));
    }

    /**
     * Checks folders of features. The user's own features have to follow only the rules that are necessary to run them;
     * wording, names and contents are up to their author.
     *
     * @return every violation, in the order of the files; empty if there is none
     * @throws BrokenRecipe    if {@code usage.json} can't be read
     * @throws sigma.recipes.data.DataException if {@code contents.yaml} or {@code inputs.yaml} violates its schema
     */
    public static List<RuleViolation> check(FeatureFolders folders) {
        InputColumns columns = InputColumns.read(folders);
        List<RuleViolation> breaks = new ArrayList<>();
        for (FeatureFolder folder : folders.all()) {
            FeatureRules rules = new FeatureRules(folder, columns);
            if (!folder.own() || folder.holds(InputColumns.FILE)) {
                folder.data(InputColumns.FILE, DataFormat.INPUTS, JsonNode.class).requireValid();
            }
            if (!folder.own() || folder.holds(Contents.FILE)) {
                folder.data(Contents.FILE, DataFormat.CONTENTS, JsonNode.class).requireValid();
                breaks.addAll(ContentsRules.check(folder, Contents.read(folder)));
            }
            folder.features().forEach(path -> breaks.addAll(rules.feature(path)));
        }
        return breaks;
    }

    private List<RuleViolation> feature(Path path) {
        List<RuleViolation> breaks = new ArrayList<>();
        try {
            FeatureFile file = FeatureFile.parse(folder.read(path), path.toUri());
            if (!folder.own()) {
                breaks.addAll(ShapeRules.check(path, file));
                CheckedText.of(file).forEach(text -> Arrays.stream(WordRule.values())
                        .map(rule -> rule.brokenBy(file.place(), text)).flatMap(Optional::stream).forEach(breaks::add));
            }
            breaks.addAll(ColumnRules.check(file, RunbookOutline.readable(file), columns));
            RecipeReader.recipe(folder, path, "", file, columns, usage);
        } catch (BrokenRecipe broken) {
            broken.problems().forEach(problem -> breaks.add(new RuleViolation(UNREADABLE, problem.file(), problem.line(),
                    problem.problem().text().replaceAll("\\s+", " "), "correct it, so that it can be run")));
        }
        return breaks;
    }
}
