package sigma.recipes.steps.find;

import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sigma.recipes.client.document.NamedSource;
import sigma.recipes.client.model.Connection;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;

/** Steps for the sources of workbooks and data models. */
public final class SourceSteps {

    private final World world;
    private final ReadList readList;
    private List<NamedSource> listed = List.of();

    /** Creates the steps of one scenario. */
    public SourceSteps(World world, ReadList list) {
        this.world = world;
        this.readList = list;
    }

    @When("I list the sources of the document {text}")
    public void list(String document) {
        readList.read(() -> listed = world.sigma().sources().of(world.documents().named(document)), NamedSource::source, SourceSteps::shown);
        Map<String, String> connections = world.sigma().connections().all()
                .collect(Collectors.toMap(connection -> connection.id().value(), Connection::name, (one, same) -> one));
        world.outputs().publishTable(Output.SOURCES, List.of("kind", "source", "connection", "id"),
                listed.stream().map(source -> row(source, connections)).toList());
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
