package sigma.recipes.recipe.feature;

import io.cucumber.messages.types.DataTable;
import io.cucumber.messages.types.DocString;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.StepKeywordType;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;
import sigma.recipes.text.QuotedText;

/**
 * A scenario of a feature that is tagged {@code @runbook}: an outline with one row, or a plain scenario if the recipe takes
 * no input. A feature has one, or several that take different inputs, such as a member or a team.
 *
 * @param scenario the scenario
 * @param columns  the headings of its columns
 * @param row      the cells of its row, one for each column
 * @param line     the line of the row, or of a plain scenario: which Cucumber runs
 */
public record RunbookOutline(Scenario scenario, List<String> columns, List<String> row, int line) {

    private static final Pattern COLUMN = Pattern.compile("<[^<>]+>");

    /**
     * Finds the runbooks of a feature, at least one.
     *
     * @throws BrokenRecipe if there is none, if one hasn't exactly one row, or if one takes no input of its own by which it
     *                      could be selected
     */
    public static List<RunbookOutline> of(FeatureFile file) {
        List<RunbookOutline> runbooks = file.scenarios().stream().filter(FeatureFile.Titled::isRunbook)
                .map(titled -> of(file, titled.scenario())).toList();
        if (runbooks.isEmpty()) {
            throw broken(file, file.feature().getLocation().getLine(), Problem.of("No scenario is tagged @runbook.")
                    .expected("a scenario, or an outline with one row of examples").fix("write @runbook above the scenario that is the recipe"));
        }
        for (int i = runbooks.size() - 1; i >= 0; i--) {
            RunbookOutline one = runbooks.get(i);
            if (runbooks.stream().anyMatch(other -> other != one && other.columns().containsAll(one.columns()))) {
                throw broken(file, one.scenario().getLocation().getLine(), Problem.of("More than one scenario is tagged @runbook, and \""
                        + one.scenario().getName() + "\" has no column of its own.")
                        .expected("one runbook, or runbooks that a column tells apart, such as <member> and <team>"));
            }
        }
        return runbooks;
    }

    /**
     * Returns the runbooks of a feature that cannot be read as a whole, as far as they can be read. Where no scenario is
     * tagged, the first outline is taken, which is the one that was probably meant.
     */
    public static List<RunbookOutline> readable(FeatureFile file) {
        List<Scenario> tagged = file.scenarios().stream().filter(FeatureFile.Titled::isRunbook).map(FeatureFile.Titled::scenario).toList();
        Stream<Scenario> outlines = file.scenarios().stream().map(FeatureFile.Titled::scenario)
                .filter(scenario -> !scenario.getExamples().isEmpty());
        List<RunbookOutline> readable = new ArrayList<>();
        for (Scenario scenario : tagged.isEmpty() ? outlines.limit(1).toList() : tagged) {
            try {
                readable.add(of(file, scenario));
            } catch (BrokenRecipe reportedElsewhere) {
                continue;
            }
        }
        return readable;
    }

    private static RunbookOutline of(FeatureFile file, Scenario scenario) {
        List<TableRow> rows = scenario.getExamples().stream().flatMap(table -> table.getTableBody().stream()).toList();
        if (!scenario.getExamples().isEmpty() && rows.size() != 1) {
            throw broken(file, scenario.getExamples().get(0).getLocation().getLine(), Problem.of("The runbook has "
                    + (rows.isEmpty() ? "no row" : rows.size() + " rows") + " of examples.").expected("exactly one"));
        }
        if (rows.isEmpty()) {
            scenario.getSteps().stream().filter(step -> COLUMN.matcher(step.getText()).find()).findFirst().ifPresent(step -> {
                throw broken(file, step.getLocation().getLine(), Problem.of("The step names a column, but the runbook has no examples.")
                        .actual(step.getText()).fix("add Examples: below the steps, with a heading for each column and one row"));
            });
            return new RunbookOutline(scenario, List.of(), List.of(), Math.toIntExact(scenario.getLocation().getLine()));
        }
        Examples table = scenario.getExamples().stream().filter(one -> !one.getTableBody().isEmpty()).findFirst().orElseThrow();
        List<String> columns = cells(table.getTableHeader().orElseThrow());
        if (new LinkedHashSet<>(columns).size() < columns.size()) {
            throw broken(file, table.getTableHeader().get().getLocation().getLine(), Problem.of("Two columns have the same heading."));
        }
        return new RunbookOutline(scenario, columns, cells(rows.get(0)),
                Math.toIntExact(rows.get(0).getLocation().getLine()));
    }

    /** Returns the line of the column headings. */
    public int headingLine() {
        return scenario.getExamples().stream().filter(table -> !table.getTableBody().isEmpty())
                .flatMap(table -> table.getTableHeader().stream()).map(header -> Math.toIntExact(header.getLocation().getLine()))
                .findFirst().orElse(line);
    }

    /** Returns whether {@code column} is between quotes in a step. */
    public boolean quotedSomewhere(String column) {
        return steps().anyMatch(step -> step.getText().contains(mark(column))
                && !QuotedText.withoutQuoted(step.getText()).contains(mark(column)));
    }

    /** Returns whether {@code column} is between quotes in every step that contains it. */
    public boolean alwaysQuoted(String column) {
        return quotedSomewhere(column) && placesWithoutQuotes().noneMatch(text -> text.contains(mark(column)))
                && steps().noneMatch(step -> QuotedText.withoutQuoted(step.getText()).contains(mark(column)));
    }

    /** Returns the texts in which backslashes of a quoted text are literal: doc strings, tables, the scenario's name. */
    public Stream<String> placesWithoutQuotes() {
        Stream<String> arguments = steps().flatMap(step -> Stream.concat(
                step.getDocString().map(DocString::getContent).stream(),
                step.getDataTable().stream().map(DataTable::getRows).flatMap(List::stream).flatMap(row -> cells(row).stream())));
        return Stream.concat(Stream.of(scenario.getName()), arguments);
    }

    /** Returns whether the scenario contains {@code column}. */
    public boolean uses(String column) {
        return Stream.concat(steps().map(Step::getText), placesWithoutQuotes()).anyMatch(text -> text.contains(mark(column)));
    }

    /** Returns the steps as text, with tables and doc strings below their steps. */
    public List<String> stepTexts() {
        return steps().map(RunbookOutline::text).toList();
    }

    /** Returns the numbers of the lines of its Then group, including tables and doc strings. */
    public List<Integer> linesOfChecks() {
        List<Integer> lines = new ArrayList<>();
        steps().dropWhile(step -> !isCheck(step)).forEach(step -> {
            lines.add(Math.toIntExact(step.getLocation().getLine()));
            step.getDataTable().ifPresent(table -> table.getRows().forEach(row ->
                    lines.add(Math.toIntExact(row.getLocation().getLine()))));
            step.getDocString().ifPresent(text -> {
                int first = Math.toIntExact(text.getLocation().getLine());
                int last = first + (int) text.getContent().lines().count() + 1;
                IntStream.rangeClosed(first, last).forEach(lines::add);
            });
        });
        return lines;
    }

    private static boolean isCheck(Step step) {
        return step.getKeywordType().filter(StepKeywordType.OUTCOME::equals).isPresent();
    }

    /** Returns how a step refers to a column. */
    public static String mark(String column) {
        return '<' + column + '>';
    }

    /** Returns the cells of a row. */
    public static List<String> cells(TableRow row) {
        return row.getCells().stream().map(TableCell::getValue).toList();
    }

    private Stream<Step> steps() {
        return scenario.getSteps().stream();
    }

    private static String text(Step step) {
        List<String> lines = new ArrayList<>(List.of(step.getKeyword() + step.getText()));
        step.getDocString().ifPresent(text -> text.getContent().lines().forEach(line -> lines.add("  " + line)));
        step.getDataTable().ifPresent(table -> table.getRows().forEach(row -> lines.add(
                cells(row).stream().collect(Collectors.joining(" | ", "  | ", " |")))));
        return String.join("\n", lines);
    }

    private static BrokenRecipe broken(FeatureFile file, long line, Problem problem) {
        return new BrokenRecipe(FeatureProblem.atLine(file.place(), line, problem));
    }
}
