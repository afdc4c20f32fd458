package sigma.recipes.steps.connection;

import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.connection.CatalogPath;
import sigma.recipes.client.connection.TableColumn;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.NotFound;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;

/** The columns of tables of the data platform. */
public final class TableColumnSteps {

    private final World world;
    private final Fixtures provision;
    private final Actors actors;
    private final ReadList readList;
    private List<TableColumn> columns = List.of();

    /** Creates the steps of one scenario. */
    public TableColumnSteps(World world, Fixtures provision, Actors actors, ReadList list) {
        this.world = world;
        this.provision = provision;
        this.actors = actors;
        this.readList = list;
    }

    @When("{actor} list the columns of the table {text} in the connection {text}")
    public void list(Actor actor, String table, String connection) {
        ConnectionId id = world.connections().named(connection).id();
        actors.act(actor, sigma -> {
            readList.read(() -> columns = actor.tries() ? columns(id, table) : known(id, provision.tableToRead(table)), TableColumn::name, TableColumn::name);
            world.outputs().publishTable(Output.COLUMNS, List.of("column", "type", "visibility", "description"),
                    columns.stream().map(TableColumnSteps::row).toList());
        });
    }

    private List<TableColumn> columns(ConnectionId connection, String table) {
        return world.sigma().catalog().columns(connection, CatalogPath.of(table)).toList();
    }

    /** Returns the columns of a table; the error for one that Sigma does not know names the nearest ones. */
    private List<TableColumn> known(ConnectionId connection, String table) {
        try {
            return columns(connection, table);
        } catch (Refusal refusal) {
            if (refusal.isNotFound()) {
                throw NotFound.CATALOG_PATH.error(table, world.sigma().catalog().paths(connection).stream().map(CatalogPath::toString).toList());
            }
            throw refusal;
        }
    }

    private static Map<String, String> row(TableColumn column) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("column", column.name());
        row.put("type", column.type());
        row.put("visibility", column.visibility());
        row.put("description", column.description());
        return row;
    }
}
