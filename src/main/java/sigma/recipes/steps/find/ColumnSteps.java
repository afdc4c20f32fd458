package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.content.ContentColumn;
import sigma.recipes.client.content.ElementColumn;
import sigma.recipes.client.content.PlacedElement;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the columns of a workbook. */
public final class ColumnSteps {

    private final World world;
    private final Fixtures provision;
    private Optional<WorkbookId> workbook = Optional.empty();
    private Map<ElementId, PlacedElement> elements = Map.of();
    private List<ContentColumn> columns = List.of();

    /** Creates the steps of one scenario. */
    public ColumnSteps(World world, Fixtures provision) {
        this.world = world;
        this.provision = provision;
    }

    @When("I list the columns of the workbook {text}")
    public void list(String name) {
        WorkbookId id = provision.workbookToRead(name).id();
        workbook = Optional.of(id);
        elements = world.sigma().workbookContent().elements(id).collect(Collectors.toMap(placed -> placed.element().id(),
                Function.identity(), (one, same) -> one, LinkedHashMap::new));
        columns = world.sigma().workbookContent().columns(id).toList();
        world.outputs().publishTable(Output.COLUMNS, List.of("page", "element", "column", "type", "formula"),
                columns.stream().map(this::row).toList());
    }

    @Then("each column belongs to an element on a page of the workbook")
    public void columnsHaveElements() {
        List<String> homeless = columns.stream().filter(column -> !elements.containsKey(column.element()))
                .map(ContentColumn::name).toList();
        UnmetStatement.unless(homeless.isEmpty(), "These columns belong to no element on a page: " + UnmetStatement.named(homeless) + ".");
    }

    @Then("no column of an element is missing")
    public void noneIsMissing() {
        List<String> missing = elements.values().stream().map(PlacedElement::element).flatMap(element -> element.columns().orElse(List.of())
                .stream().filter(name -> columns.stream().noneMatch(column -> column.element().equals(element.id())
                        && column.name().equals(name))).map(name -> element.name() + "/" + name)).toList();
        UnmetStatement.unless(missing.isEmpty(), "The list lacks columns: " + UnmetStatement.named(missing) + ".");
    }

    @Then("the column {text} of the element {text} is on the page {text}")
    public void isOnPage(String name, String element, String page) {
        List<String> pages = ofElement(element).filter(column -> column.name().equals(name)).flatMap(column -> placed(column).stream())
                .map(placed -> placed.page().name()).toList();
        UnmetStatement.unless(pages.equals(List.of(page)), Problem.of("The column \"" + name + "\" is not on the page \"" + page + "\".")
                .expected(UnmetStatement.named(List.of(page))).actual(UnmetStatement.named(pages)));
    }

    @Then("the column {text} of the element {text} is marked as an error")
    public void isBroken(String name, String element) {
        List<String> broken = ofElement(element).filter(ContentColumn::broken).map(ContentColumn::name).toList();
        UnmetStatement.unless(broken.equals(List.of(name)), Problem.of("The column \"" + name + "\" is not the one that is marked.")
                .expected(UnmetStatement.named(List.of(name))).actual(UnmetStatement.named(broken)));
    }

    @Then("the element {text} has the same columns when it is asked for alone")
    public void hasSameColumnsAlone(String name) {
        List<String> listed = ofElement(name).map(ContentColumn::name).toList();
        List<String> alone = elements.values().stream().map(PlacedElement::element).filter(element -> element.name().equals(name))
                .flatMap(element -> world.sigma().workbookContent().columns(workbook.orElseThrow(), element.id()))
                .map(ElementColumn::label).toList();
        UnmetStatement.unless(alone.equals(listed), Problem.of("\"" + name + "\" has other columns alone.")
                .expected(UnmetStatement.named(listed)).actual(UnmetStatement.named(alone)));
    }

    private Stream<ContentColumn> ofElement(String name) {
        return columns.stream().filter(column -> placed(column).filter(placed -> placed.element().name().equals(name)).isPresent());
    }

    private Optional<PlacedElement> placed(ContentColumn column) {
        return Optional.ofNullable(elements.get(column.element()));
    }

    private Map<String, String> row(ContentColumn column) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("page", placed(column).map(placed -> placed.page().name()).orElse("unknown"));
        row.put("element", placed(column).map(placed -> placed.element().name()).orElse("unknown"));
        row.put("column", column.name());
        row.put("type", column.typeWord());
        row.put("formula", column.formula());
        return row;
    }
}
