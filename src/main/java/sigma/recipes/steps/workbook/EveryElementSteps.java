package sigma.recipes.steps.workbook;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.ExportSource;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.file.FileNames;
import sigma.recipes.file.NewFile;
import sigma.recipes.problem.Problem;
import sigma.recipes.problem.ProblemException;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps that export all elements of a workbook with rows, each to a separate file. */
public final class EveryElementSteps {

    /** The types of elements with rows in the API. */
    private static final Set<String> TYPES = Set.of("table", "visualization", "pivot-table", "input-table");
    private static final List<String> COLUMNS = List.of("element", "file", "rows", "result");
    private static final String DONE = "exported";

    private final World world;
    private final Fixtures provision;
    private final SavedExports exports;
    private final List<Map<String, String>> rows = new ArrayList<>();

    /** Creates the steps of one scenario. */
    public EveryElementSteps(World world, Fixtures provision, SavedExports exports) {
        this.world = world;
        this.provision = provision;
        this.exports = exports;
    }

    @When("I export every element of the workbook {text} as {exportFormat}")
    public void export(String name, ExportFormat format) {
        world.files().requireFolder();
        Workbook workbook = provision.workbookToRead(name);
        world.outputs().publishTable(Output.EXPORTS, COLUMNS, rows);
        FileNames names = world.files().names(format.word());
        world.sigma().workbooks().elements(workbook.id()).filter(element -> TYPES.contains(element.type())).toList()
                .forEach(element -> export(workbook, element, format, names));
    }

    @Then("each element was exported")
    public void eachWasExported() {
        List<String> failed = rows.stream().filter(row -> !row.get("result").equals(DONE)).map(row -> row.get("element")).toList();
        UnmetStatement.unless(!rows.isEmpty(), "The workbook has no element with rows.");
        UnmetStatement.unless(failed.isEmpty(), Problem.of("Some elements were not exported; the others were.")
                .expected(rows.size() + " files").actual("no file of " + UnmetStatement.named(failed))
                .fix("the outputs say what happened to each; run the recipe again, or export these alone"));
    }

    @Then("the files are called:")
    public void areCalled(List<String> names) {
        List<String> found = rows.stream().map(row -> row.get("file")).toList();
        UnmetStatement.unless(found.equals(names), Problem.of("The files have other names.")
                .expected(UnmetStatement.named(names)).actual(UnmetStatement.named(found)));
    }

    /** A failure does not stop the other exports. */
    private void export(Workbook workbook, Element element, ExportFormat format, FileNames names) {
        String name = element.name().isEmpty() ? element.id().value() : element.name();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("element", name);
        try (NewFile file = world.files().beginOneOfMany(names.next(name))) {
            row.put("file", file.target().getFileName().toString());
            ExportRequest request = ExportRequest.of(ExportSource.element(workbook.id(), element.id()), format);
            world.sigma().exports().save(world.sigma().exports().start(exports.withControls(request)), file.part());
            SavedExports.Saved saved = SavedExports.checked(format, file);
            file.finish();
            row.put("rows", saved.table().map(table -> String.valueOf(table.rows())).orElse(""));
            row.put("result", DONE);
        } catch (ProblemException failure) {
            Problem problem = failure.report().problems().get(0);
            row.putIfAbsent("file", "");
            row.put("rows", "");
            row.put("result", problem.what() + (problem.actual().isEmpty() ? "" : ": " + problem.actual().lines().findFirst().orElse("")));
        }
        rows.add(row);
        world.outputs().publishTable(Output.EXPORTS, COLUMNS, rows);
    }
}
