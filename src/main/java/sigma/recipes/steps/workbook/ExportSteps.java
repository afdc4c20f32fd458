package sigma.recipes.steps.workbook;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.ExportSource;
import sigma.recipes.client.workbook.StartedExport;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.SpreadsheetCheck;
import sigma.recipes.file.Table;
import sigma.recipes.file.TableFormat;
import sigma.recipes.file.TableRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps that export the rows of an element. */
public final class ExportSteps {

    /** Longer than Sigma keeps a file. */
    private static final Duration AGE = Duration.ofMinutes(61);
    private static final ElementId NO_ELEMENT = new ElementId("0000000000");

    private final World world;
    private final Fixtures provision;
    private final SavedExports exports;

    /** Creates the steps of one scenario. */
    public ExportSteps(World world, Fixtures provision, SavedExports exports) {
        this.world = world;
        this.provision = provision;
        this.exports = exports;
    }

    @Given("the element {text} of the workbook {text}")
    public void theElement(String element, String workbook) {
        provision.element(element, workbook);
    }

    @When("I export the element {text} as {exportFormat}")
    public void export(String name, ExportFormat format) {
        exports.export(request(name, format), world.elements().named(name).element().name());
    }

    @When("I export the element {text} as CSV, {count} rows at a time")
    public void exportInBatches(String name, int rows) {
        exports.exportInBatches(request(name, ExportFormat.CSV), rows, world.elements().named(name).element().name());
    }

    @When("I try to fetch the file of an export of {text} that was started an hour ago")
    public void tryToFetchOld(String name) {
        StartedExport export = world.preparing(() -> world.sigma().exports().start(request(name, ExportFormat.CSV)));
        world.sandbox().passTime(AGE);
        NewFile file = exports.begin(name, ExportFormat.CSV);
        world.attempt().at(() -> exports.save(export.aged(AGE), file));
    }

    @When("I try to export an element that the workbook of {text} does not have")
    public void tryToExportNothing(String name) {
        ExportSource nothing = ExportSource.element(world.elements().named(name).workbook().id(), NO_ELEMENT);
        world.attempt().at(() -> world.sigma().exports().start(ExportRequest.of(nothing, ExportFormat.CSV)));
    }

    @Then("the file has the columns of the element {text}")
    public void hasColumns(String name) {
        SavedExports.Saved saved = exports.last();
        if (saved.table().isEmpty()) {
            // It is too large to be opened; its ends are those of a complete file.
            return;
        }
        Table table = saved.table().get();
        Element element = world.elements().named(name).element();
        if (element.exportedColumns().isEmpty()) {
            UnmetStatement.unless(!table.columns().isEmpty(), "The file has no columns.");
            return;
        }
        List<String> columns = element.exportedColumns().get();
        // JSON may omit a column without values.
        boolean json = saved.format() == ExportFormat.JSON || saved.format() == ExportFormat.JSONL;
        List<String> wanted = json ? columns.stream().filter(table.columns()::contains).toList() : columns;
        UnmetStatement.unless(table.columns().equals(wanted), Problem.of("The file does not have the columns of the element "
                + name + ".").expected(UnmetStatement.named(columns)).actual(UnmetStatement.named(table.columns())));
    }

    @Then("the file has {count} row(s)")
    public void hasRows(int count) {
        exports.last().table().ifPresent(table -> UnmetStatement.unless(table.rows() == count,
                Problem.of("The file has another number of rows.").expected(String.valueOf(count)).actual(String.valueOf(table.rows()))));
    }

    @Then("the file lists:")
    public void lists(DataTable expected) throws IOException {
        // Cucumber reads an empty cell as null.
        List<List<String>> rows = expected.cells().stream()
                .map(row -> row.stream().map(cell -> Objects.toString(cell, "")).toList()).toList();
        SavedExports.Saved saved = exports.last();
        List<List<String>> found = saved.format() == ExportFormat.XLSX ? SpreadsheetCheck.rows(saved.file())
                : TableRows.read(TableFormat.valueOf(saved.format().name()), saved.file().part());
        UnmetStatement.unless(found.equals(rows), Problem.of("The file lists other rows.").expected(shown(rows)).actual(shown(found)));
    }

    private static String shown(List<List<String>> rows) {
        return rows.isEmpty() ? "no rows" : rows.stream().map(row -> "| " + String.join(" | ", row) + " |")
                .collect(Collectors.joining("\n"));
    }

    private ExportRequest request(String name, ExportFormat format) {
        return ExportRequest.of(ExportSource.of(world.elements().named(name)), format);
    }
}
