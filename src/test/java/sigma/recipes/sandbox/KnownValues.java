package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The values that an organization has for a field name when it is first requested, such as the ids of its members. */
final class KnownValues {

    private final State state;
    private final Map<String, List<String>> byName = new HashMap<>();

    KnownValues(SandboxOrganization organization) {
        this.state = organization.state();
    }

    /**
     * Returns the distinct values of fields with this name. For {@code pageId} these are the ids in lists of pages; for an id
     * without such a field, the ids of the entities of that kind, or else of all inodes; for {@code versionTag} or {@code tag},
     * the names of version tags.
     */
    List<String> of(String name) {
        return byName.computeIfAbsent(name, this::search);
    }

    static boolean isId(String name) {
        return name.isEmpty() || name.endsWith("Id");
    }

    private List<String> search(String name) {
        Set<String> values = new LinkedHashSet<>();
        for (Kind kind : state.stores().kinds()) {
            state.of(kind).all().values().forEach(entity ->
                    values.add(kind.idField().equals(name) ? entity.id() : entity.text(name)));
            state.of(kind).all().values().forEach(entity -> listed(entity.fields(), name).forEach(values::add));
        }
        values.remove("");
        if (name.endsWith("Id") && values.isEmpty()) {
            ofNoun(name.substring(0, name.length() - 2)).forEach(entity -> values.add(entity.id()));
        }
        if (isId(name) && values.isEmpty()) {
            state.of(Kinds.INODE).all().values().forEach(inode -> values.add(inode.id()));
        }
        if (!isId(name) && values.isEmpty()) {
            ofNoun(name).forEach(entity -> values.add(entity.text("name")));
        }
        return List.copyOf(values);
    }

    /** Returns the entities of the kinds whose noun is a name, such as {@code versionTag}. */
    private List<Entity> ofNoun(String name) {
        String noun = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return state.stores().kinds().stream().filter(kind -> (" " + kind.noun()).endsWith(" " + noun))
                .flatMap(kind -> state.of(kind).all().values().stream()).toList();
    }

    private static List<String> listed(JsonNode fields, String name) {
        return !name.endsWith("Id") ? List.of() : fields.findValues(name.substring(0, name.length() - 2) + "s").stream()
                .filter(JsonNode::isArray).flatMap(list -> list.findValuesAsText("id").stream()).toList();
    }
}
