package sigma.recipes.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.feature.RunbookOutline;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.recipe.input.InputColumn;
import sigma.recipes.recipe.input.InputColumns;
import sigma.recipes.text.NearestNames;

/** Converts features to recipes. */
public final class RecipeReader {

    private RecipeReader() {
    }

    /**
     * Reads a feature as a recipe.
     *
     * @param folder the folder that contains the feature
     * @param usage  the recorded usage of the recipes of this folder
     * @throws BrokenRecipe if it has no runbook, runbooks that their inputs do not distinguish, or one with undescribed
     *     columns
     */
    public static Recipe recipe(FeatureFolder folder, Path path, String chapter, FeatureFile file, InputColumns columns,
                                RecordedUsage usage) {
        List<RunbookOutline> outlines = outlines(folder, file, columns);
        String name = FeatureFolder.nameOf(path);
        List<ScenarioTitle> scenarios = file.scenarios().stream().map(titled -> new ScenarioTitle(titled.rule(),
                titled.scenario().getName(), FeatureFile.names(titled.scenario().getTags()),
                Math.toIntExact(titled.scenario().getLocation().getLine()))).toList();
        List<String> tags = FeatureFile.names(Stream.concat(file.feature().getTags().stream(),
                outlines.stream().flatMap(outline -> outline.scenario().getTags().stream())).toList());
        List<Runbook> runbooks = outlines.stream().map(outline -> new Runbook(outline.scenario().getName(),
                inputs(folder, file, outline, columns), outline.stepTexts())).toList();
        Set<String> acts = outlines.stream().flatMap(outline -> usage.acts(name, outline.scenario().getName()).stream())
                .collect(Collectors.toSet());
        return new Recipe(name, file.feature().getName(), chapter, file.prose(), runbooks, scenarios, tags,
                usage.effect(name), usage.outputs(name), usage.choices(name), acts, path, file.place(), folder.own());
    }

    /** Finds the runbooks; where that fails, the columns that lack an explanation are reported at once. */
    private static List<RunbookOutline> outlines(FeatureFolder folder, FeatureFile file, InputColumns columns) {
        try {
            return RunbookOutline.of(file);
        } catch (BrokenRecipe broken) {
            List<FeatureProblem> problems = new ArrayList<>(broken.problems());
            RunbookOutline.readable(file).forEach(runbook -> problems.addAll(unknown(folder, file, runbook, columns)));
            throw new BrokenRecipe(problems);
        }
    }

    private static List<Input> inputs(FeatureFolder folder, FeatureFile file, RunbookOutline runbook, InputColumns columns) {
        List<FeatureProblem> problems = unknown(folder, file, runbook, columns);
        if (!problems.isEmpty()) {
            throw new BrokenRecipe(problems);
        }
        return inputs(runbook, columns);
    }

    /** Returns the inputs of a runbook whose columns are explained. */
    public static List<Input> inputs(RunbookOutline runbook, InputColumns columns) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < runbook.columns().size(); i++) {
            String heading = runbook.columns().get(i);
            String example = runbook.row().get(i);
            columns.named(heading).ifPresent(column -> inputs.add(new Input(column, example, runbook.alwaysQuoted(heading))));
        }
        return inputs;
    }

    private static List<FeatureProblem> unknown(FeatureFolder folder, FeatureFile file, RunbookOutline runbook, InputColumns columns) {
        return runbook.columns().stream().filter(heading -> columns.named(heading).isEmpty())
                .map(heading -> FeatureProblem.atLine(file.place(), runbook.headingLine(), unknown(heading, columns,
                        folder.place(folder.root().resolve(InputColumns.FILE))))).toList();
    }

    private static Problem unknown(String heading, InputColumns columns, String inputs) {
        List<String> nearest = NearestNames.of(heading, columns.names());
        return Problem.of("The column \"" + heading + "\" is not explained in " + inputs + ".")
                .fix((nearest.isEmpty() ? "" : "call it \"" + String.join("\" or \"", nearest) + "\", or ")
                        + "add it there below inputs, such as\n" + description(heading));
    }

    private static String description(String heading) {
        return "  " + heading + ":\n    kind: name\n    names: ["
                + Input.kebab(heading).replace('-', '_').toUpperCase(Locale.ROOT) + "]\n    help: One line for the person who fills it in";
    }
}
