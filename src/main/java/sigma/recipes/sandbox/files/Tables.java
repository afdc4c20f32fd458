package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.sandbox.connections.Catalog;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Grantable;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/** The tables of connections in lists of files. They are not files and have no owner. */
public record Tables(State state) {

    /** The kind of a table's path, and the type of its file. */
    public static final String TYPE = "table";

    private static final String ROOT = "Connection Root";
    /** Tables come after all files; their positions are counted separately. */
    private static final long FIRST_POSITION = 1L << 40;

    /** Returns the table with this UUID or {@code urlId}; empty if no table in use has it. */
    Optional<Entity> find(String id) {
        return new Catalog(state).find(id).flatMap(this::file);
    }

    /** Returns all tables of connections in use. */
    Stream<Entity> all() {
        return state.of(Kinds.CONNECTION_PATH).all().values().stream().flatMap(place -> file(place).stream());
    }

    /** Returns the tables in a connection, database or schema, at any depth. */
    Stream<Entity> below(Entity part) {
        return all().filter(table -> Grantable.named(state, table.id()).above().stream()
                .anyMatch(place -> place.id().equals(part.id())));
    }

    private Optional<Entity> file(Entity place) {
        return state.of(Kinds.CONNECTION).find(place.text("connectionId"))
                .filter(connection -> place.text("kind").equals(TYPE) && ArchivedFilter.active(connection))
                .map(connection -> new Entity(place.id(), FIRST_POSITION + place.position(), fields(place, connection)));
    }

    private static ObjectNode fields(Entity place, Entity connection) {
        List<String> names = Catalog.path(place);
        ObjectNode fields = Json.object().put("id", place.id()).put("urlId", place.text("urlId")).put("type", TYPE)
                .put("name", names.get(names.size() - 1)).put("parentId", place.text("parentId"))
                .put("path", ROOT + "/" + String.join("/", names.subList(0, names.size() - 1)))
                .putNull("ownerId").putNull("badge").put("isArchived", false);
        // A sync does not record its caller (assumed).
        for (String name : List.of("createdBy", "updatedBy", "createdAt", "updatedAt")) {
            fields.put(name, connection.text(name));
        }
        return fields;
    }
}
