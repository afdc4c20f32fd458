package sigma.recipes.recipe;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.recipe.error.RecipeException;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.FeatureFolder;
import sigma.recipes.recipe.feature.RunbookOutline;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.recipe.input.ResolvedInputs;
import sigma.recipes.recipe.input.ValueRules;
import sigma.recipes.text.QuotedText;

/**
 * A feature with the row of one of its runbooks filled in. The file on disk is not changed, and every other line keeps its
 * number.
 */
public final class RunbookFeature {

    private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\n|\\r|$)");

    private final URI uri;
    private final byte[] content;
    private final int line;

    private RunbookFeature(URI uri, byte[] content, int line) {
        this.uri = uri;
        this.content = content;
        this.line = line;
    }

    /**
     * Fills in the row of a recipe.
     *
     * @param recipe the recipe, whose file is read again
     * @param values a value for each column of one of its runbooks, as {@link ResolvedInputs#values} gives them
     * @throws RecipeException          if a value can't be written into the row so that it reaches the step unchanged
     * @throws BrokenRecipe             if the file can no longer be read, or its columns have changed
     * @throws IllegalArgumentException if no runbook has exactly the columns that have values
     */
    public static RunbookFeature of(Recipe recipe, Map<String, String> values) {
        Runbook asked = recipe.runbook(values.keySet()).orElseThrow(() -> new IllegalArgumentException("The columns of "
                + recipe.name() + " are " + recipe.runbooks().stream().map(Runbook::columns).map(List::toString).collect(Collectors.joining(" or "))
                + ", but there are values for " + values.keySet()));
        List<String> columns = asked.columns();
        List<Problem> problems = new ArrayList<>();
        asked.inputs().forEach(input -> ValueRules.mistake(input, values.get(input.column()), columns)
                .ifPresent(mistake -> problems.add(mistake.at(input.optionName()))));
        if (!problems.isEmpty()) {
            throw RecipeException.inputs(recipe.name(), problems);
        }
        FeatureFile file = FeatureFile.parse(FeatureFolder.read(recipe.path(), recipe.place()), recipe.path().toUri());
        List<RunbookOutline> outlines = RunbookOutline.of(file);
        RunbookOutline runbook = outlines.stream().filter(outline -> outline.columns().equals(columns)).findFirst()
                .orElseThrow(() -> new BrokenRecipe(FeatureProblem.atLine(file.place(), outlines.get(0).headingLine(),
                        Problem.of("The columns changed after the recipe was read.").fix("start again"))));
        String text = runbook.columns().isEmpty() ? file.content().text()
                : replaced(file.content().text(), runbook.line(), cells(asked, values));
        return new RunbookFeature(recipe.path().toUri(), text.getBytes(StandardCharsets.UTF_8), runbook.line());
    }

    /**
     * Returns the same feature without the Then group of its runbook, for a run that checks nothing. Every other line keeps its
     * number.
     */
    public RunbookFeature withoutChecks() {
        String text = new String(content, StandardCharsets.UTF_8);
        FeatureFile file = FeatureFile.parse(new FeatureFolder.Content(uri.toString(), content, text), uri);
        RunbookOutline runbook = RunbookOutline.of(file).stream().filter(outline -> outline.line() == line).findFirst().orElseThrow();
        List<String> lines = new ArrayList<>(text.lines().toList());
        runbook.linesOfChecks().forEach(number -> lines.set(number - 1, ""));
        return new RunbookFeature(uri, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), line);
    }

    /** Returns the address of the real file. */
    public URI uri() {
        return uri;
    }

    /** Returns the feature with the row filled in, as UTF-8. */
    public byte[] content() {
        return content.clone();
    }

    /** Returns the line of the row, counted from 1, which Cucumber runs. */
    public int line() {
        return line;
    }

    private static String cells(Runbook runbook, Map<String, String> values) {
        return runbook.inputs().stream().map(input -> cell(input, values.get(input.column())))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A value in quotes is escaped for the step first, then every value for the table. */
    private static String cell(Input input, String value) {
        String inStep = input.quoted() ? QuotedText.escape(value) : value;
        return inStep.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String replaced(String text, int number, String row) {
        Matcher lines = LINE.matcher(text);
        for (int i = 1; i <= number; i++) {
            lines.find();
        }
        String before = lines.group(1);
        String indentation = before.substring(0, before.indexOf('|'));
        return text.substring(0, lines.start(1)) + indentation + row + text.substring(lines.end(1));
    }
}
