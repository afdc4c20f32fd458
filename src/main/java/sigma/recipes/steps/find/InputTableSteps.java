package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sigma.recipes.client.content.SurveyedWorkbooks.Found;
import sigma.recipes.client.content.SurveyedWorkbooks;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the input tables of all workbooks. */
public final class InputTableSteps {

    private static final String INPUT_TABLE = "input-table";

    private final World world;
    private final ReadList readList;
    private final InaccessibleDocumentSteps closed;
    private SurveyedWorkbooks<Element> tables = new SurveyedWorkbooks<>(List.of(), List.of());
    private MemberNames names = new MemberNames(List.of());

    /** Creates the steps of one scenario. */
    public InputTableSteps(World world, InaccessibleDocumentSteps closed, ReadList list) {
        this.world = world;
        this.readList = list;
        this.closed = closed;
    }

    @When("I list all input tables")
    public void list() {
        tables = world.sigma().workbookSurvey().of(workbook -> world.sigma().workbooks().elements(workbook.id())
                .filter(element -> element.type().equals(INPUT_TABLE)));
        readList.read(tables::found, found -> List.of(found.workbook().id(), found.object().id()), found -> found.object().name());
        names = new MemberNames(world.sigma().members().everyone());
        world.outputs().publishTable(Output.INPUT_TABLES, List.of("input table", "workbook", "folder", "owner", "columns", "url", "element id"),
                tables.found().stream().map(this::row).toList());
        closed.put(tables.closed().stream().map(ListedWorkbook::name).toList());
        world.outputs().publishTable(Output.INACCESSIBLE_WORKBOOKS, WorkbookRows.COLUMNS, WorkbookRows.of(tables.closed(), names));
    }

    @Then("each workbook with an input table is one that I can open")
    public void canOpen() {
        Set<Object> open = new HashSet<>(world.sigma().workbooks().all().map(Workbook::id).toList());
        List<String> others = tables.found().stream().map(Found::workbook).filter(workbook -> !open.contains(workbook.id()))
                .map(ListedWorkbook::name).distinct().toList();
        UnmetStatement.unless(others.isEmpty(), "Sigma shows input tables of workbooks that I can't open: " + UnmetStatement.named(others) + ".");
    }

    @Then("the input table {text} of the workbook {text} {is} on the list")
    public void isListed(String table, String workbook, boolean is) {
        List<String> found = tables.found().stream().filter(one -> one.workbook().name().equals(workbook))
                .map(one -> one.object().name()).toList();
        UnmetStatement.unless(found.contains(table) == is, Problem.of("\"" + table + "\" is" + (is ? " not" : "")
                + " among the input tables of " + workbook + ".").actual(UnmetStatement.named(found)));
    }

    private Map<String, String> row(Found<Element> found) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("input table", found.object().name());
        row.put("workbook", found.workbook().name());
        row.put("folder", found.workbook().workbook().path());
        row.put("owner", names.of(found.workbook().owner()));
        row.put("columns", found.object().columns().map(columns -> String.join(", ", columns)).orElse("unknown"));
        row.put("url", found.workbook().url());
        row.put("element id", found.object().id().value());
        return row;
    }
}
