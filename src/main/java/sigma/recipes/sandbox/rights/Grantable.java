package sigma.recipes.sandbox.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/** An object that can have grants: a file, or a connection and its databases, schemas and tables. */
public sealed interface Grantable {

    /** Returns the entity. */
    Entity entity();

    /** Returns its kind in grants. */
    String inodeType();

    /** Returns its id in grants. */
    String shownId();

    /** Returns its containers, nearest first; their grants apply to it as well. */
    List<Entity> above();

    /**
     * Returns the permission for a word on an object of this kind.
     *
     * @throws Rejection (400, assumed) if objects of this kind do not have it
     */
    PermissionLevel permission(String word);

    /**
     * Requires that a member may read its grants.
     *
     * @throws Rejection (403, assumed) if not
     */
    void requireOpenTo(Entity member);

    /**
     * Requires that a member may change its grants.
     *
     * @throws Rejection (403, assumed) if not
     */
    void requireSharedBy(Entity member);

    /**
     * Returns the object with a UUID or {@code urlId}.
     *
     * @throws Rejection (404) if there is none
     */
    static Grantable named(State state, String id) {
        return find(state, id).orElseThrow(() -> Rejection.unknown(Kinds.INODE, id));
    }

    /**
     * Returns the object with a UUID or {@code urlId}, for a new grant. An archived connection may get grants, which apply once
     * it is restored (assumed).
     *
     * @throws Rejection (404) if there is none, or it is a deleted file (assumed)
     */
    static Grantable inUse(State state, String id) {
        return find(state, id).filter(object -> object instanceof Warehouse || ArchivedFilter.active(object.entity()))
                .orElseThrow(() -> Rejection.unknown(Kinds.INODE, id));
    }

    /** Returns the object with an id; empty if there is none. */
    static Optional<Grantable> find(State state, String id) {
        String uuid = Base62.uuid(id);
        Optional<Grantable> file = state.of(Kinds.INODE).find(uuid).map(inode -> new File(state, inode));
        return file.or(() -> state.of(Kinds.CONNECTION).find(uuid).or(() -> state.of(Kinds.CONNECTION_PATH).find(uuid))
                .map(part -> new Warehouse(state, part)));
    }

    private static PermissionLevel fitting(Optional<PermissionLevel> permission, String word, String inodeType) {
        return permission.orElseThrow(() ->
                Rejection.invalid("The permission " + word + " cannot be granted on an inode of the type " + inodeType));
    }

    /** A workspace, folder or document. */
    record File(State state, Entity entity) implements Grantable {

        /** The names of types in grants that differ from those of files: workspaces and data models have none there (assumed). */
        private static final Map<String, String> TYPES = Map.of("workspace", "folder", "data-model", "dataset");

        @Override
        public String inodeType() {
            return TYPES.getOrDefault(entity.text("type"), entity.text("type"));
        }

        @Override
        public String shownId() {
            return entity.text("urlId");
        }

        @Override
        public List<Entity> above() {
            return state.of(Kinds.INODE).above(entity, "parentId");
        }

        @Override
        public PermissionLevel permission(String word) {
            return fitting(PermissionLevel.ofFile(word), word, inodeType());
        }

        @Override
        public void requireOpenTo(Entity member) {
            new Access(state).require(PermissionLevel.VIEW, member, entity);
        }

        @Override
        public void requireSharedBy(Entity member) {
            new Access(state).require(PermissionLevel.EDIT, member, entity);
        }
    }

    /** A connection, or one of its databases, schemas and tables; only admins read and change their grants. */
    record Warehouse(State state, Entity entity) implements Grantable {

        private static final String SCOPE = "scope";

        @Override
        public String inodeType() {
            return isConnection() ? SCOPE : entity.text("kind");
        }

        @Override
        public String shownId() {
            return entity.id();
        }

        @Override
        public List<Entity> above() {
            if (isConnection()) {
                return List.of();
            }
            List<Entity> above = state.of(Kinds.CONNECTION_PATH).above(entity, "parentId");
            state.of(Kinds.CONNECTION).find(entity.text("connectionId")).ifPresent(above::add);
            return above;
        }

        @Override
        public PermissionLevel permission(String word) {
            return fitting(PermissionLevel.ofWarehouse(word), word, inodeType());
        }

        @Override
        public void requireOpenTo(Entity member) {
            requireSharedBy(member);
        }

        @Override
        public void requireSharedBy(Entity member) {
            Access.requireAdmin(member);
        }

        private boolean isConnection() {
            return entity.text("connectionId").equals(entity.id());
        }
    }
}
