package sigma.recipes.steps.workbook;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.ExportSource;
import sigma.recipes.client.workbook.WorkbookElement;
import sigma.recipes.file.TableFormat;
import sigma.recipes.file.TableRows;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.value.ControlChoice;

/** Steps that export an element with controls set. */
public final class ControlExportSteps {

    private final World world;
    private final SavedExports exports;
    private final Fixtures fixtures;

    /** Creates the steps of one scenario. */
    public ControlExportSteps(World world, SavedExports exports, Fixtures fixtures) {
        this.world = world;
        this.exports = exports;
        this.fixtures = fixtures;
    }

    @When("I export the element {text} as {exportFormat} with the control {text} set to {controlValue}")
    public void set(String name, ExportFormat format, String control, ControlChoice value) {
        WorkbookElement element = world.elements().named(name);
        if (value.last().isPresent()) {
            String given = fixtures.given("DATE_CONTROL", control, SkipReason.NO_DATE_CONTROL);
            export(element, format, new ControlSettings(world.sigma(), element.workbook().id()).dates(given, value.first(), value.last().get()));
        } else {
            export(element, format, Map.of(fixtures.given("CONTROL", control, SkipReason.NO_CONTROL),
                    fixtures.given("CONTROL_VALUE", value.first(), SkipReason.NO_CONTROL)));
        }
    }

    @Then("the column {text} of the file has only {controlValue}")
    public void hasOnly(String column, ControlChoice value) throws IOException {
        SavedExports.Saved saved = exports.last();
        List<List<String>> rows = TableRows.read(TableFormat.valueOf(saved.format().name()), saved.file().part());
        int index = rows.get(0).indexOf(column);
        UnmetStatement.unless(index >= 0 && rows.size() > 1, "The file has no rows, or no column " + column + ".");
        List<String> other = rows.stream().skip(1).map(row -> row.get(index)).filter(cell -> !value.includes(cell)).toList();
        UnmetStatement.unless(other.isEmpty(), Problem.of(other.size() + " rows have other values in the column " + column + ".")
                .expected(value.toString()).actual(UnmetStatement.named(other)));
    }

    private void export(WorkbookElement element, ExportFormat format, Map<String, String> values) {
        exports.export(ExportRequest.of(ExportSource.of(element), format).with(values), element.element().name());
    }

}
