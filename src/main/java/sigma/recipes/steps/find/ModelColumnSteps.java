package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sigma.recipes.client.content.ContentColumn;
import sigma.recipes.client.document.DataModelId;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the columns of a data model. */
public final class ModelColumnSteps {

    private final World world;
    private Map<ElementId, Element> elements = Map.of();
    private List<ContentColumn> columns = List.of();

    /** Creates the steps of one scenario. */
    public ModelColumnSteps(World world) {
        this.world = world;
    }

    @When("I list the columns of the data model {text}")
    public void list(String name) {
        SigmaDocument model = world.documents().named(name);
        elements = world.sigma().content().elements(model).collect(Collectors.toMap(Element::id, element -> element,
                (one, same) -> one, LinkedHashMap::new));
        columns = world.sigma().workbookContent().columns(new DataModelId(model.id())).toList();
        world.outputs().publishTable(Output.COLUMNS, List.of("element", "column", "type", "formula"),
                columns.stream().map(this::row).toList());
    }

    @Then("each column belongs to an element of the data model")
    public void columnsHaveElements() {
        List<String> homeless = columns.stream().filter(column -> !elements.containsKey(column.element())).map(ContentColumn::name).toList();
        UnmetStatement.unless(homeless.isEmpty(), "These columns belong to no element: " + UnmetStatement.named(homeless) + ".");
    }

    @Then("no column of the data model is missing")
    public void noneIsMissing() {
        List<String> missing = elements.values().stream().flatMap(element -> element.columns().orElse(List.of()).stream()
                .filter(name -> columns.stream().noneMatch(column -> column.element().equals(element.id()) && column.name().equals(name)))
                .map(name -> element.name() + "/" + name)).toList();
        UnmetStatement.unless(missing.isEmpty(), "The list lacks columns: " + UnmetStatement.named(missing) + ".");
    }

    private Map<String, String> row(ContentColumn column) {
        Map<String, String> row = new LinkedHashMap<>();
        Element element = elements.get(column.element());
        row.put("element", element == null ? "unknown" : element.name());
        row.put("column", column.name());
        row.put("type", column.typeWord());
        row.put("formula", column.formula());
        return row;
    }
}
