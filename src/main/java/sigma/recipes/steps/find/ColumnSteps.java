package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.content.ContentColumn;
import sigma.recipes.client.content.ElementColumn;
import sigma.recipes.client.document.DataModelId;
import sigma.recipes.client.document.DocumentKind;
import sigma.recipes.client.document.SigmaDocument;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the columns of a workbook or data model. */
public final class ColumnSteps {

    private final World world;
    private final Fixtures provision;
    private final ListedContentSteps content;
    private Map<ElementId, Place> places = Map.of();
    private List<ContentColumn> columns = List.of();
    private boolean paged;

    /** An element, and the name of its page in a workbook. */
    private record Place(Optional<String> page, Element element) {
    }

    /** Creates the steps of one scenario. */
    public ColumnSteps(World world, Fixtures provision, ListedContentSteps content) {
        this.world = world;
        this.provision = provision;
        this.content = content;
    }

    @When("I list the columns of the {contentKind} {text}")
    public void list(DocumentKind kind, String name) {
        paged = kind == DocumentKind.WORKBOOK;
        if (paged) {
            WorkbookId id = provision.workbookToRead(name).id();
            read(world.sigma().workbookContent().elements(id).map(placed -> new Place(Optional.of(placed.page().name()), placed.element())),
                    world.sigma().workbookContent().columns(id), element -> columnsAlone(id, element));
        } else {
            SigmaDocument model = world.documents().named(name);
            read(world.sigma().content().elements(model).map(element -> new Place(Optional.empty(), element)),
                    world.sigma().workbookContent().columns(new DataModelId(model.id())), element -> List.of());
        }
    }

    @Then("the column {text} of the element {text} is on the page {text}")
    public void isOnPage(String name, String element, String page) {
        List<String> pages = ofElement(element).filter(column -> column.name().equals(name)).flatMap(column -> place(column).stream())
                .flatMap(place -> place.page().stream()).toList();
        UnmetStatement.unless(pages.equals(List.of(page)), Problem.of("The column \"" + name + "\" is not on the page \"" + page + "\".")
                .expected(UnmetStatement.named(List.of(page))).actual(UnmetStatement.named(pages)));
    }

    @Then("the column {text} of the element {text} is marked as an error")
    public void isBroken(String name, String element) {
        List<String> broken = ofElement(element).filter(ContentColumn::broken).map(ContentColumn::name).toList();
        UnmetStatement.unless(broken.equals(List.of(name)), Problem.of("The column \"" + name + "\" is not the one that is marked.")
                .expected(UnmetStatement.named(List.of(name))).actual(UnmetStatement.named(broken)));
    }

    private void read(Stream<Place> elements, Stream<ContentColumn> all, ListedContentSteps.Of alone) {
        places = elements.collect(Collectors.toMap(place -> place.element().id(), Function.identity(), (one, same) -> one, LinkedHashMap::new));
        columns = all.toList();
        content.put(new ListedContentSteps.Listed(columns.stream().filter(column -> place(column).isEmpty()).map(ContentColumn::name).toList(),
                missing(), name -> ofElement(name).map(ContentColumn::name).toList(), alone));
        List<String> head = new ArrayList<>(List.of("element", "column", "type", "formula"));
        if (paged) {
            head.add(0, "page");
        }
        world.outputs().publishTable(Output.COLUMNS, head, columns.stream().map(this::row).toList());
    }

    private List<String> missing() {
        return places.values().stream().map(Place::element).flatMap(element -> element.columns().orElse(List.of()).stream()
                .filter(name -> columns.stream().noneMatch(column -> column.element().equals(element.id()) && column.name().equals(name)))
                .map(name -> element.name() + "/" + name)).toList();
    }

    private List<String> columnsAlone(WorkbookId workbook, String name) {
        return places.values().stream().map(Place::element).filter(element -> element.name().equals(name))
                .flatMap(element -> world.sigma().workbookContent().columns(workbook, element.id())).map(ElementColumn::label).toList();
    }

    private Stream<ContentColumn> ofElement(String name) {
        return columns.stream().filter(column -> place(column).filter(place -> place.element().name().equals(name)).isPresent());
    }

    private Optional<Place> place(ContentColumn column) {
        return Optional.ofNullable(places.get(column.element()));
    }

    private Map<String, String> row(ContentColumn column) {
        Map<String, String> row = new LinkedHashMap<>();
        if (paged) {
            row.put("page", place(column).flatMap(Place::page).orElse("unknown"));
        }
        row.put("element", place(column).map(place -> place.element().name()).orElse("unknown"));
        row.put("column", column.name());
        row.put("type", column.typeWord());
        row.put("formula", column.formula());
        return row;
    }
}
