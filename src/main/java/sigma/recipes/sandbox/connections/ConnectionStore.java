package sigma.recipes.sandbox.connections;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.Principals;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The connections of an organization, and their warehouses. No secret is stored, only that there was one. */
public record ConnectionStore(State state) {

    /** The real content of a warehouse; the API sees what a sync found. */
    public static final Kind WAREHOUSE = Kind.of("warehouse", "address").savedAs("WAREHOUSE");

    /** The address of a connection's warehouse. No response contains it. */
    static final String ADDRESS = "leadsTo";
    /** Whether the connection can sign in to its warehouse. No response contains it. */
    static final String SIGNS_IN = "signsIn";
    private static final List<String> STAYING = List.of("connectionId", "organizationId", "isSample", "isAuditLog",
            "lastActiveAt", "isArchived", "createdBy", "createdAt");

    /**
     * Adds a connection.
     *
     * @param described its known fields, as in responses
     */
    Entity add(ObjectNode described, AuditStamp stamp) {
        ObjectNode fields = Json.object().put("connectionId", state.ids().uuid())
                .put("organizationId", state.organizationId()).put("isSample", false).put("isAuditLog", false)
                .put("lastActiveAt", stamp.at());
        return state.of(Kinds.CONNECTION).add(stamp.made(fields.setAll(described)));
    }

    /** Replaces all fields except those that identify the connection. */
    void replace(Entity connection, ObjectNode described, AuditStamp stamp) {
        state.of(Kinds.CONNECTION).change(connection, fields -> stamp.changed(fields.retain(STAYING).setAll(described)));
    }

    /** Returns the warehouse of a connection that is in use and can sign in; empty otherwise. */
    Optional<Entity> warehouse(Entity connection) {
        return state.of(ConnectionStore.WAREHOUSE).find(connection.text(ADDRESS))
                .filter(there -> connection.flag(SIGNS_IN) && !connection.flag("isArchived"));
    }

    /** Returns whether a member may use a connection, or any part of it; an admin may use all connections (assumed). */
    boolean sees(Entity member, Entity connection) {
        return Access.isAdmin(member) || isGranted(member, connection.id())
                || new Catalog(state).of(connection).values().stream().anyMatch(place -> isGranted(member, place.id()));
    }

    /** Returns whether a member may use a part of a connection: grants apply to everything below them. */
    boolean uses(Entity member, Entity place) {
        return Access.isAdmin(member) || isGranted(member, place.text("connectionId"))
                || new Catalog(state).upwards(place).stream().anyMatch(each -> isGranted(member, each.id()));
    }

    private boolean isGranted(Entity member, String id) {
        return state.of(Kinds.GRANT).all(IndexKey.INODE, id).values().stream().anyMatch(grant ->
                grant.text("memberId").equals(member.id()) || state.of(Kinds.TEAM).find(grant.text("teamId"))
                        .filter(team -> new Principals(state).isIn(team, member)).isPresent());
    }
}
