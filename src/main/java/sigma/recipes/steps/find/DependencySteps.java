package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.connection.CatalogPath;
import sigma.recipes.client.dependency.DependencyReport;
import sigma.recipes.client.dependency.DependentDocument;
import sigma.recipes.client.dependency.DependentDocument.Document;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.value.DataSource;

/** Steps for documents that depend on a table or a connection. */
public final class DependencySteps {

    private final World world;
    private final Fixtures provision;
    private final InaccessibleDocumentSteps closed;
    private final ListedOwnerSteps owners;
    private DependencyReport report = new DependencyReport(List.of(), List.of());
    private MemberNames names = new MemberNames(List.of());

    /** Creates the steps of one scenario. */
    public DependencySteps(World world, Fixtures provision, InaccessibleDocumentSteps closed, ListedOwnerSteps owners) {
        this.world = world;
        this.provision = provision;
        this.closed = closed;
        this.owners = owners;
    }

    @When("I list what depends on {dataSource}")
    public void list(DataSource source) {
        ConnectionId id = world.connections().named(source.connection()).id();
        if (source.table().isEmpty()) {
            keep(world.sigma().dependencies().dependingOn(id));
        } else {
            listDependingOn(provision.tableToRead(source.table().get()), id);
        }
    }

    private void listDependingOn(String table, ConnectionId id) {
        try {
            keep(world.sigma().dependencies().dependingOn(id, CatalogPath.of(table)));
        } catch (Refusal refusal) {
            if (refusal.isNotFound()) {
                throw NotFound.CATALOG_PATH.error(table, world.sigma().catalog().paths(id).stream().map(CatalogPath::toString).toList());
            }
            throw refusal;
        }
    }

    @Then("{text} depends on it through {text}")
    public void dependsThrough(String document, String way) {
        List<String> ways = ways(document);
        UnmetStatement.unless(ways.contains(provision.sourceListed(way)), Problem.of("\"" + document + "\" does not depend on it in this way.").expected(way)
                .actual(UnmetStatement.named(ways)));
    }

    private List<String> ways(String document) {
        return report.dependents().stream().filter(one -> one.document().name().equals(world.naming().name(document)))
                .flatMap(one -> one.ways().stream()).map(world.naming()::written).toList();
    }

    private void keep(DependencyReport found) {
        report = found;
        names = new MemberNames(world.sigma().members().everyone());
        owners.put(found.dependents().stream().map(DependentDocument::document).filter(document -> !names.has(document.owner()))
                .map(Document::name).toList());
        closed.put(found.closed().stream().map(Document::name).toList());
        world.outputs().publishTable(Output.DOCUMENTS, List.of("document", "type", "through", "folder", "owner", "url"),
                found.dependents().stream().flatMap(this::rows).toList());
        world.outputs().publishTable(Output.INACCESSIBLE_DOCUMENTS, List.of("document", "type", "folder", "owner"),
                found.closed().stream().map(this::row).toList());
    }

    private Stream<Map<String, String>> rows(DependentDocument dependent) {
        return dependent.ways().stream().map(way -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("document", dependent.document().name());
            row.put("type", dependent.document().kind());
            row.put("through", way);
            row.put("folder", dependent.document().path());
            row.put("owner", names.of(dependent.document().owner()));
            row.put("url", dependent.document().url());
            return row;
        });
    }

    private Map<String, String> row(Document document) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("document", document.name());
        row.put("type", document.kind());
        row.put("folder", document.path());
        row.put("owner", names.of(document.owner()));
        return row;
    }
}
