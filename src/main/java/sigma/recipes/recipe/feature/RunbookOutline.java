package sigma.recipes.recipe.feature;

import io.cucumber.messages.types.DataTable;
import io.cucumber.messages.types.DocString;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.error.BrokenRecipe;
import sigma.recipes.recipe.error.FeatureProblem;

/**
 * The one scenario of a feature that is tagged {@code @runbook}: an outline with one row, or a plain scenario where
 * the recipe takes no input.
 *
 * @param scenario the scenario
 * @param columns  the headings of its columns
 * @param row      the cells of its row, one for each column
 * @param line     the line of the row, or of a plain scenario: what Cucumber is asked to run
 */
public record RunbookOutline(Scenario scenario, List<String> columns, List<String> row, int line) {

    /**
     * Finds the runbook of a feature.
     *
     * @throws BrokenRecipe if there is none or more than one, or if it hasn't exactly one row
     */
    public static RunbookOutline of(FeatureFile file) {
        List<Scenario> tagged = file.scenarios().stream().filter(FeatureFile.Titled::isRunbook)
                .map(FeatureFile.Titled::scenario).toList();
        if (tagged.size() != 1) {
            long line = tagged.isEmpty() ? file.feature().getLocation().getLine() : tagged.get(1).getLocation().getLine();
            throw broken(file, line, Problem.of((tagged.isEmpty() ? "No scenario" : "More than one scenario")
                    + " is tagged @runbook.").expected("exactly one, a scenario outline with one row of examples"));
        }
        Scenario scenario = tagged.get(0);
        List<TableRow> rows = scenario.getExamples().stream().flatMap(table -> table.getTableBody().stream()).toList();
        if (!scenario.getExamples().isEmpty() && rows.size() != 1) {
            throw broken(file, scenario.getExamples().get(0).getLocation().getLine(), Problem.of("The runbook has "
                    + (rows.isEmpty() ? "no row" : rows.size() + " rows") + " of examples.").expected("exactly one"));
        }
        if (rows.isEmpty()) {
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

    /** Returns the line of the columns' headings. */
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

    /** Returns whether {@code column} is between quotes in every step that names it. */
    public boolean alwaysQuoted(String column) {
        return quotedSomewhere(column) && placesWithoutQuotes().noneMatch(text -> text.contains(mark(column)))
                && steps().noneMatch(step -> QuotedText.withoutQuoted(step.getText()).contains(mark(column)));
    }

    /** Returns the texts that show the backslashes of a quoted text: doc strings, tables, the scenario's name. */
    public Stream<String> placesWithoutQuotes() {
        Stream<String> arguments = steps().flatMap(step -> Stream.concat(
                step.getDocString().map(DocString::getContent).stream(),
                step.getDataTable().stream().map(DataTable::getRows).flatMap(List::stream).flatMap(row -> cells(row).stream())));
        return Stream.concat(Stream.of(scenario.getName()), arguments);
    }

    /** Returns whether any place of the scenario names {@code column}. */
    public boolean uses(String column) {
        return Stream.concat(steps().map(Step::getText), placesWithoutQuotes()).anyMatch(text -> text.contains(mark(column)));
    }

    /** Returns the steps as text, a table or a text below its step. */
    public List<String> stepTexts() {
        return steps().map(RunbookOutline::text).toList();
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
