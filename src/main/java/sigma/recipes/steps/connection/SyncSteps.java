package sigma.recipes.steps.connection;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.connection.CatalogPath;
import sigma.recipes.client.connection.ConnectionCatalog;
import sigma.recipes.client.connection.SyncedPath;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;

/** Steps that sync connections with their data platforms. */
public final class SyncSteps {

    private final World world;
    private final Actors actors;
    private final List<SyncedPath> synced = new ArrayList<>();

    /** Creates the steps of one scenario. */
    public SyncSteps(World world, Actors actors) {
        this.world = world;
        this.actors = actors;
    }

    @When("{actor} sync the tables of {text} in the connection {text}")
    public void sync(Actor actor, String path, String connection) {
        ConnectionId id = world.connections().named(connection).id();
        actors.act(actor, sigma -> {
            if (actor.tries()) {
                catalog().syncTables(id, CatalogPath.of(path), synced::add);
            } else {
                syncExisting(id, path);
            }
        });
    }

    private void syncExisting(ConnectionId id, String path) {
        try {
            catalog().syncTables(id, CatalogPath.of(path), synced::add);
        } catch (Refusal refusal) {
            if (refusal.isNotFound()) {
                throw NotFound.CATALOG_PATH.error(path, catalog().paths(id).stream().map(CatalogPath::toString).toList());
            }
            throw refusal;
        } finally {
            world.outputs().publishTable(Output.SYNCED_TABLES, List.of("table", "result", "reason"),
                    synced.stream().map(SyncSteps::row).toList());
        }
    }

    @Then("all tables of {text} are synced")
    public void allAreSynced(String path) {
        List<SyncedPath> failed = synced.stream().filter(table -> !table.synced()).toList();
        UnmetStatement.unless(!synced.isEmpty() && failed.isEmpty(), Problem.of(synced.isEmpty() ? "There are no tables in " + path + "."
                : failed.size() + " of " + synced.size() + " tables of " + path + " are not synced.").expected("each table synced")
                .actual(failed.isEmpty() ? "no tables" : UnmetStatement.named(failed.stream().map(table -> table.path() + ", "
                        + table.refusal().orElseThrow()).toList()))
                .fix(failed.isEmpty() ? "give a database or schema that has tables" : "run the recipe again; if a table fails again, "
                        + "see whether the user of the connection may read it"));
    }

    @Then("the table {text} is synced")
    public void isSynced(String path) {
        UnmetStatement.unless(synced.stream().anyMatch(table -> table.synced() && table.path().equals(CatalogPath.of(path))),
                "The table " + path + " is not synced.");
    }

    @Then("Sigma knows the table {text} of the connection {text}")
    public void isKnown(String path, String connection) {
        UnmetStatement.unless(catalog().paths(world.connections().named(connection).id()).contains(CatalogPath.of(path)),
                "Sigma does not know the table " + path + " of the connection " + connection + ".");
    }

    private static Map<String, String> row(SyncedPath table) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("table", table.path().toString());
        row.put("result", table.synced() ? "synced" : "failed");
        row.put("reason", table.refusal().orElse(""));
        return row;
    }

    private ConnectionCatalog catalog() {
        return world.sigma().catalog();
    }
}
