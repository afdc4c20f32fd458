package sigma.recipes.steps.workbook;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import sigma.recipes.client.Exports;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.client.workbook.ExportFailed.Why;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.StartedExport;
import sigma.recipes.client.workbook.WorkbookElement;
import sigma.recipes.contract.exchange.StoredBody;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.Table;
import sigma.recipes.file.TableCheck;
import sigma.recipes.file.TableForm;
import sigma.recipes.file.TableRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Exports of the rows of an element. */
public final class ExportSteps {

    /** Longer than Sigma keeps a file. */
    private static final Duration AGE = Duration.ofMinutes(61);
    private static final ElementId NO_ELEMENT = new ElementId("0000000000");

    private final World world;
    private final Fixtures provision;
    private Optional<Exported> exported = Optional.empty();

    private record Exported(NewFile file, TableForm form, Table table) {
    }

    /** Receives what the scenario knows. */
    public ExportSteps(World world, Fixtures provision) {
        this.world = world;
        this.provision = provision;
    }

    @Given("the element {text} of the workbook {text}")
    public void theElement(String element, String workbook) {
        provision.element(element, workbook);
    }

    @When("I export the element {text} as {exportFormat}")
    public void export(String name, ExportFormat format) {
        // Before anything is asked of Sigma: the file may be in the way of another.
        NewFile file = begin(name, format);
        save(start(name, format), file);
    }

    @When("I try to fetch the file of an export of {text} that was started an hour ago")
    public void tryToFetchOld(String name) {
        StartedExport export = world.preparing(() -> start(name, ExportFormat.CSV));
        world.sandbox().passTime(AGE);
        NewFile file = begin(name, ExportFormat.CSV);
        world.attempt().at(() -> save(export.aged(AGE), file));
    }

    @When("I try to export an element that the workbook of {text} does not have")
    public void tryToExportNothing(String name) {
        world.attempt().at(() -> exports().start(world.elements().named(name).workbook().id(), NO_ELEMENT, ExportFormat.CSV));
    }

    @Then("the file has the columns of the element {text}")
    public void hasColumns(String name) {
        Table table = exported().table();
        Element element = world.elements().named(name).element();
        if (element.exportedColumns().isEmpty()) {
            UnmetStatement.unless(!table.columns().isEmpty(), "The file has no columns.");
            return;
        }
        List<String> columns = element.exportedColumns().get();
        // Only CSV has to have all columns; another form may leave some out.
        List<String> wanted = exported().form() == TableForm.CSV ? columns : columns.stream().filter(table.columns()::contains).toList();
        UnmetStatement.unless(table.columns().equals(wanted), Problem.of("The file does not have the columns of the element "
                + name + ".").expected(UnmetStatement.named(columns)).actual(UnmetStatement.named(table.columns())));
    }

    @Then("the file lists:")
    public void lists(DataTable expected) throws IOException {
        // Cucumber reads an empty cell as null.
        List<List<String>> rows = expected.cells().stream()
                .map(row -> row.stream().map(cell -> Objects.toString(cell, "")).toList()).toList();
        List<List<String>> found = TableRows.read(exported().form(), exported().file().part());
        UnmetStatement.unless(found.equals(rows), Problem.of("The file lists other rows.").expected(shown(rows)).actual(shown(found)));
    }

    @Then("the recipe stops, because the export has expired")
    public void stopsExpired() {
        UnmetStatement.unless(world.attempt().exportFailed().why() == Why.EXPIRED, "The recipe stops for another reason.");
    }

    private static String shown(List<List<String>> rows) {
        return rows.isEmpty() ? "no rows" : rows.stream().map(row -> "| " + String.join(" | ", row) + " |")
                .collect(Collectors.joining("\n"));
    }

    private Exported exported() {
        return exported.orElseThrow(() -> new AssertionError("Nothing was exported before this step"));
    }

    private StartedExport start(String name, ExportFormat format) {
        WorkbookElement element = world.elements().named(name);
        return exports().start(element.workbook().id(), element.element().id(), format);
    }

    private NewFile begin(String name, ExportFormat format) {
        return world.files().begin(world.elements().named(name).element().name(), format.word());
    }

    private void save(StartedExport export, NewFile file) {
        StoredBody stored = exports().save(export, file.part());
        TableForm form = TableForm.valueOf(export.format().name());
        Table table = TableCheck.of(form, file);
        exported = Optional.of(new Exported(file, form, table));
        world.files().keep(file, () -> {
            world.outputs().publish(Output.FILE, file.target());
            world.outputs().publish(Output.ROWS, table.rows());
            world.outputs().publish(Output.BYTES, stored.size());
            world.outputs().publish(Output.SHA256, stored.sha256());
        });
    }

    private Exports exports() {
        return world.sigma().exports();
    }
}
