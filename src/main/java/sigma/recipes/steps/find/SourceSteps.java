package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sigma.recipes.client.document.NamedSource;
import sigma.recipes.client.model.Connection;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the sources of workbooks and data models. */
public final class SourceSteps {

    private final World world;
    private List<NamedSource> listed = List.of();

    /** Creates the steps of one scenario. */
    public SourceSteps(World world) {
        this.world = world;
    }

    @When("I list the sources of the document {text}")
    public void list(String document) {
        listed = world.sigma().sources().of(world.documents().named(document));
        Map<String, String> connections = world.sigma().connections().all()
                .collect(Collectors.toMap(connection -> connection.id().value(), Connection::name, (one, same) -> one));
        world.outputs().publish(Output.SOURCES, listed.stream().map(source -> row(source, connections)).toList());
    }

    @Then("no source is listed twice")
    public void noneTwice() {
        List<String> twice = listed.stream().collect(Collectors.groupingBy(NamedSource::source, LinkedHashMap::new, Collectors.toList()))
                .values().stream().filter(same -> same.size() > 1).map(same -> shown(same.get(0))).toList();
        UnmetStatement.unless(twice.isEmpty(), "Sources are listed more than once: " + UnmetStatement.named(twice) + ".");
    }

    @Then("the source {text} is on the list")
    public void isListed(String source) {
        List<String> found = listed.stream().map(SourceSteps::shown).toList();
        UnmetStatement.unless(found.contains(source), Problem.of("The source " + source + " is not on the list.")
                .actual(UnmetStatement.named(found)));
    }

    private static Map<String, String> row(NamedSource source, Map<String, String> connections) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("kind", kind(source));
        row.put("source", source.name().orElse("unknown"));
        row.put("connection", source.connection().map(id -> connections.getOrDefault(id, id)).orElse(""));
        row.put("id", source.source().id());
        return row;
    }

    private static String shown(NamedSource source) {
        return kind(source) + " " + source.name().orElse("unknown");
    }

    private static String kind(NamedSource source) {
        return source.source().type().equals("custom-sql") ? "custom SQL" : source.source().type().replace('-', ' ');
    }
}
