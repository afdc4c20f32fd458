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
import sigma.recipes.client.content.ContentQuery;
import sigma.recipes.client.content.PlacedElement;
import sigma.recipes.client.workbook.ElementId;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.TextFile;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.text.TextSanitizer;

/** Steps for the queries of a workbook. */
public final class QuerySteps {

    private final World world;
    private final Fixtures provision;
    private final ListedContentSteps content;
    private Optional<WorkbookId> workbook = Optional.empty();
    private Map<ElementId, PlacedElement> elements = Map.of();
    private List<ContentQuery> queries = List.of();

    /** Creates the steps of one scenario. */
    public QuerySteps(World world, Fixtures provision, ListedContentSteps content) {
        this.world = world;
        this.provision = provision;
        this.content = content;
    }

    @When("I list the queries of the workbook {text}")
    public void list(String name) {
        Workbook read = provision.workbookToRead(name);
        workbook = Optional.of(read.id());
        NewFile file = world.files().begin(read.name(), "sql");
        elements = world.sigma().workbookContent().elements(read.id())
                .collect(Collectors.toMap(placed -> placed.element().id(), Function.identity(), (one, same) -> one));
        queries = world.sigma().workbookContent().queries(read.id()).toList();
        content.put(new ListedContentSteps.Listed(queries.stream().filter(query -> !elements.containsKey(query.element())).map(ContentQuery::name)
                .toList(), List.of(), element -> queries.stream().filter(query -> query.name().equals(element)).flatMap(query -> query.sql().stream())
                .toList(), element -> alone(element).flatMap(query -> query.sql().stream()).toList()));
        TextFile.write(file, queries.stream().map(this::section).toList());
        world.files().keep(file, () -> world.outputs().publish(Output.FILE, file.target()));
        world.outputs().publishTable(Output.QUERIES, List.of("page", "element", "lines", "error"),
                queries.stream().map(this::row).toList());
    }

    @Then("each element on the list has a query, or the reason why it has none")
    public void areThere() {
        List<String> silent = queries.stream().filter(query -> query.sql().isEmpty() && query.error().isEmpty())
                .map(ContentQuery::name).toList();
        UnmetStatement.unless(silent.isEmpty(), "Sigma shows neither a query nor a reason for " + UnmetStatement.named(silent) + ".");
    }

    @Then("the query of the element {text} ends with {text}")
    public void endsWith(String element, String end) {
        List<String> found = queries.stream().filter(query -> query.name().equals(element)).flatMap(query -> query.sql().stream()).toList();
        String last = found.stream().flatMap(String::lines).reduce((line, next) -> next).orElse("no query");
        UnmetStatement.unless(found.size() == 1 && found.get(0).endsWith(end), Problem.of("The query of \"" + element + "\" ends in another way.")
                .expected(end).actual(last));
    }

    @Then("the element {text} has no query")
    public void hasNone(String name) {
        List<String> found = alone(name).map(query -> query.sql().orElse("an error")).toList();
        UnmetStatement.unless(found.isEmpty(), Problem.of("\"" + name + "\" has a query.").actual(UnmetStatement.named(found)));
    }

    private Stream<ContentQuery> alone(String name) {
        return elements.values().stream().map(PlacedElement::element).filter(element -> element.name().equals(name))
                .flatMap(element -> world.sigma().workbookContent().query(workbook.orElseThrow(), element.id()).stream());
    }

    /** Without line breaks, so that only queries are outside of comments. */
    private String section(ContentQuery query) {
        String heading = "-- " + TextSanitizer.escaped(page(query) + ": " + query.name());
        return heading + "\n" + query.sql().orElseGet(() -> "-- " + TextSanitizer.escaped(query.error().orElse("no query"))) + "\n";
    }

    private Map<String, String> row(ContentQuery query) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("page", page(query));
        row.put("element", query.name());
        row.put("lines", String.valueOf(query.sql().map(sql -> sql.lines().count()).orElse(0L)));
        row.put("error", query.error().orElse(""));
        return row;
    }

    private String page(ContentQuery query) {
        return elements.containsKey(query.element()) ? elements.get(query.element()).page().name() : "unknown";
    }
}
