package sigma.recipes.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a list of files is asked for. Deleted files and the members' own folders are never listed (assumed).
 *
 * @param state  the organization
 * @param reader whose files are listed
 * @param place  the folder in which they stand; nothing for the root, above all workspaces
 * @param fits   what the other filters say of one file
 */
record FileSearch(State state, Entity reader, Optional<Entity> place, Predicate<Entity> fits) {

    private static final Set<String> USUAL_TYPES = Set.of("workbook", Inodes.FOLDER, "data-model", "dataset", "report");

    /**
     * Reads the query of a call.
     *
     * @throws Refusal where the folder is unknown (404) or closed to the reader (403; both assumed)
     */
    static FileSearch asked(Call call, Entity reader) {
        State state = call.state();
        Optional<Entity> place = call.query("parentId")
                .filter(id -> !Base62.uuid(id).equals(state.organizationId()))
                .map(id -> state.access().demand(Permission.VIEW, reader, state.inodes().named(id)));
        String part = call.query("name").orElse("").toLowerCase(Locale.ROOT);
        Set<String> types = types(call.queries("typeFilters"));
        Permission least = call.query("permissionFilter").flatMap(Permission::ofFile).orElse(Permission.VIEW);
        String parentId = place.map(Entity::id).orElse(state.organizationId());
        boolean anyDepth = !call.asks("directChildFilter");
        return new FileSearch(state, reader, place, inode -> types.contains(inode.text("type"))
                && inode.text("name").toLowerCase(Locale.ROOT).contains(part)
                && (anyDepth || inode.text("parentId").equals(parentId))
                && state.access().allows(least, reader, inode));
    }

    /** Returns the files that are asked for, by position. */
    NavigableMap<Long, Entity> found() {
        NavigableMap<Long, Entity> found = new TreeMap<>();
        place.map(state.inodes()::below).orElseGet(() -> List.copyOf(state.of(Kind.INODE).all().values())).stream()
                .filter(inode -> !inode.flag("isArchived") && !state.inodes().isHome(inode))
                .filter(inode -> state.listDelay().isOver(inode, state.clock().instant()))
                .filter(fits).forEach(inode -> found.put(inode.position(), inode));
        return found;
    }

    /** Workspaces are listed only where nothing else is asked for. */
    private static Set<String> types(List<String> asked) {
        Set<String> types = new HashSet<>(asked);
        if (types.size() > 1) {
            types.remove(Inodes.WORKSPACE);
        }
        return types.isEmpty() ? USUAL_TYPES : types;
    }
}
