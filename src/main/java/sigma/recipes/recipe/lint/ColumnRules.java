package sigma.recipes.recipe.lint;

import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sigma.recipes.problem.Problem;
import sigma.recipes.recipe.RecipeReader;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.RunbookOutline;
import sigma.recipes.recipe.input.Input;
import sigma.recipes.recipe.input.InputColumns;
import sigma.recipes.recipe.input.ValueRules;

/** Rules for the columns of outlines, so that any value reaches the step unchanged. */
final class ColumnRules {

    private static final Pattern PLACEHOLDER = Pattern.compile("<([^<>]+)>");

    private final FeatureFile file;
    private final List<RuleViolation> breaks = new ArrayList<>();

    private ColumnRules(FeatureFile file) {
        this.file = file;
    }

    /** Checks the columns that are explained; {@code outlines} are the runbooks as far as they can be read. */
    static List<RuleViolation> check(FeatureFile file, List<RunbookOutline> outlines, InputColumns columns) {
        ColumnRules rules = new ColumnRules(file);
        file.scenarios().forEach(titled -> rules.placeholders(titled.scenario()));
        outlines.forEach(outline -> {
            List<Input> inputs = RecipeReader.inputs(outline, columns);
            inputs.forEach(input -> rules.input(outline, input, inputs));
        });
        return rules.breaks;
    }

    private void placeholders(Scenario scenario) {
        Set<String> columns = scenario.getExamples().stream().flatMap(table -> table.getTableHeader().stream())
                .flatMap(header -> RunbookOutline.cells(header).stream()).collect(Collectors.toSet());
        for (Step step : scenario.getExamples().isEmpty() ? List.<Step>of() : scenario.getSteps()) {
            Matcher placeholder = PLACEHOLDER.matcher(step.getText());
            while (placeholder.find()) {
                if (!columns.contains(placeholder.group(1))) {
                    broken("column.missing", Math.toIntExact(step.getLocation().getLine()), "The step asks for <"
                            + placeholder.group(1) + ">, but no column has this heading.", "add the column, or correct the word");
                }
            }
        }
    }

    private void input(RunbookOutline runbook, Input input, List<Input> inputs) {
        String column = input.column();
        if (!runbook.uses(column)) {
            broken("column.unused", runbook.headingLine(), "No step uses the column \"" + column + "\".", "leave it out");
            return;
        }
        if (runbook.quotedSomewhere(column)
                && runbook.placesWithoutQuotes().anyMatch(text -> text.contains(RunbookOutline.mark(column)))) {
            broken("column.quoted-elsewhere", runbook.headingLine(), "The column \"" + column + "\" is in quotes in one step and "
                            + "also in a table, in a text or in the scenario's title, which would show a quote in it with a backslash.",
                    "leave it out there");
        } else if (input.kind().isOpen() && !input.quoted()) {
            broken("column.bare", runbook.headingLine(), "The column \"" + column + "\" can be any text, but is not in quotes.",
                    "write \"" + RunbookOutline.mark(column) + "\" in every step");
        }
        ValueRules.mistake(input, input.example(), inputs.stream().map(Input::column).toList()).ifPresent(mistake ->
                broken("column.example", runbook.line(), "The example \"" + input.example() + "\" of the column \"" + column + "\" can't be used.", better(mistake)));
    }

    private static String better(Problem mistake) {
        if (!mistake.expected().isEmpty()) {
            return "give " + mistake.expected();
        }
        return mistake.fix().isEmpty() ? "give a value that is valid for every user" : mistake.fix();
    }

    private void broken(String rule, int line, String text, String better) {
        breaks.add(new RuleViolation(rule, file.place(), line, text, better));
    }
}
