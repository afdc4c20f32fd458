package sigma.recipes.recipe.lint;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableRow;
import java.util.ArrayList;
import java.util.List;
import sigma.recipes.recipe.feature.FeatureFile;
import sigma.recipes.recipe.feature.RunbookOutline;

/**
 * A text of a feature that the word rules check: titles and steps, with their tables and doc strings, but no prose.
 *
 * @param line     its line
 * @param text     the text
 * @param sentence whether it is a title or a step, as opposed to a cell or a doc string
 */
record CheckedText(int line, String text, boolean sentence) {

    static List<CheckedText> of(FeatureFile file) {
        List<CheckedText> texts = new ArrayList<>();
        sentence(texts, file.feature().getLocation(), file.feature().getName());
        for (FeatureChild child : file.feature().getChildren()) {
            child.getBackground().ifPresent(background -> background(texts, background));
            child.getScenario().ifPresent(scenario -> scenario(texts, scenario));
            child.getRule().ifPresent(rule -> rule(texts, rule));
        }
        return texts;
    }

    private static void rule(List<CheckedText> texts, Rule rule) {
        sentence(texts, rule.getLocation(), rule.getName());
        for (RuleChild child : rule.getChildren()) {
            child.getBackground().ifPresent(background -> background(texts, background));
            child.getScenario().ifPresent(scenario -> scenario(texts, scenario));
        }
    }

    private static void background(List<CheckedText> texts, Background background) {
        sentence(texts, background.getLocation(), background.getName());
        background.getSteps().forEach(step -> step(texts, step));
    }

    private static void scenario(List<CheckedText> texts, Scenario scenario) {
        sentence(texts, scenario.getLocation(), scenario.getName());
        scenario.getSteps().forEach(step -> step(texts, step));
        for (Examples table : scenario.getExamples()) {
            sentence(texts, table.getLocation(), table.getName());
            table.getTableHeader().ifPresent(header -> row(texts, header));
            table.getTableBody().forEach(row -> row(texts, row));
        }
    }

    private static void step(List<CheckedText> texts, Step step) {
        sentence(texts, step.getLocation(), step.getText());
        step.getDocString().ifPresent(text -> texts.add(
                new CheckedText(Math.toIntExact(text.getLocation().getLine()), text.getContent(), false)));
        step.getDataTable().ifPresent(table -> table.getRows().forEach(row -> row(texts, row)));
    }

    private static void row(List<CheckedText> texts, TableRow row) {
        RunbookOutline.cells(row).forEach(cell ->
                texts.add(new CheckedText(Math.toIntExact(row.getLocation().getLine()), cell, false)));
    }

    private static void sentence(List<CheckedText> texts, Location location, String text) {
        texts.add(new CheckedText(Math.toIntExact(location.getLine()), text, true));
    }
}
