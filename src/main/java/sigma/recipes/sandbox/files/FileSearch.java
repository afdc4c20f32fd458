package sigma.recipes.sandbox.files;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Grantable;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/**
 * A search for files. Deleted files and the members' own folders are never listed (assumed).
 *
 * @param state the organization
 * @param place the folder, or part of a connection, that contains them; empty for the root, above all workspaces
 * @param fits  tests a file against the other filters and the reader's permission
 */
record FileSearch(State state, Optional<Entity> place, Predicate<Entity> fits) {

    private static final Set<String> USUAL_TYPES = Set.of("workbook", Inodes.FOLDER, "data-model", "dataset", "report");

    /**
     * Creates a search from the query of a call.
     *
     * @param reader whose files are listed
     * @throws Rejection if the folder is unknown (404) or the reader may not open it (403; both assumed)
     */
    static FileSearch of(Call call, Entity reader) {
        State state = call.state();
        Optional<Entity> place = call.query("parentId")
                .filter(id -> !Base62.uuid(id).equals(state.organizationId()))
                .map(id -> new Access(state).require(PermissionLevel.VIEW, reader, Grantable.named(state, id).entity()));
        String part = call.query("name").orElse("").toLowerCase(Locale.ROOT);
        Set<String> types = types(call.queries("typeFilters"));
        PermissionLevel least = call.query("permissionFilter").flatMap(PermissionLevel::ofFile).orElse(PermissionLevel.VIEW);
        String parentId = place.map(Entity::id).orElse(state.organizationId());
        boolean anyDepth = !call.asks("directChildFilter");
        return new FileSearch(state, place, inode -> types.contains(inode.text("type"))
                && inode.text("name").toLowerCase(Locale.ROOT).contains(part)
                && (anyDepth || inode.text("parentId").equals(parentId))
                && new Access(state).allows(least, reader, inode));
    }

    /** Returns the matching files, by position. */
    NavigableMap<Long, Entity> found() {
        NavigableMap<Long, Entity> found = new TreeMap<>();
        Stream<Entity> files = place.map(folder -> new Inodes(state).below(folder).stream())
                .orElseGet(() -> state.of(Kinds.INODE).all().values().stream());
        Stream<Entity> tables = place.map(new Tables(state)::below).orElseGet(new Tables(state)::all);
        Stream.concat(files, tables)
                .filter(inode -> !inode.flag("isArchived") && !new Inodes(state).isHome(inode))
                .filter(inode -> state.listDelay().isOver(inode, state.clock().instant()))
                .filter(fits).forEach(inode -> found.put(inode.position(), inode));
        return found;
    }

    /** Workspaces are listed only if nothing else is requested. */
    private static Set<String> types(List<String> asked) {
        Set<String> types = new HashSet<>(asked);
        if (types.size() > 1) {
            types.remove(Inodes.WORKSPACE);
        }
        return types.isEmpty() ? USUAL_TYPES : types;
    }
}
