package sigma.recipes.sandbox.store;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * A filter of lists. Deactivated ({@code isArchived}) and suspended ({@code isInactive}) entities are included only on
 * request; each of the four combinations has its own index, so a page costs the same in all of them.
 *
 * @param archived whether to include archived ones
 * @param inactive whether to include inactive ones
 */
public record ArchivedFilter(boolean archived, boolean inactive) {

    /** Includes only what is in use: neither archived nor inactive. */
    public static final ArchivedFilter ACTIVE = new ArchivedFilter(false, false);

    private static final List<ArchivedFilter> CHOICES =
            List.of(ACTIVE, new ArchivedFilter(true, false), new ArchivedFilter(false, true), new ArchivedFilter(true, true));

    /** Returns the index keys of an entity: one for each combination that includes it. */
    static List<String> keys(Entity entity) {
        List<String> keys = new ArrayList<>();
        for (ArchivedFilter choice : CHOICES) {
            if (choice.shows(entity)) {
                keys.add(choice.key());
            }
        }
        return keys;
    }

    /** Returns the matching entities of a store, by position. */
    public NavigableMap<Long, Entity> of(Store store) {
        return store.all(IndexKey.SHOWN, key());
    }

    /** Returns whether the filter includes the entity. */
    public boolean shows(Entity entity) {
        return (archived || !entity.flag("isArchived")) && (inactive || !entity.flag("isInactive"));
    }

    private String key() {
        return (archived ? "archived" : "") + "+" + (inactive ? "inactive" : "");
    }

    /** Returns whether an entity is in use: neither archived nor inactive. */
    public static boolean active(Entity entity) {
        return ACTIVE.shows(entity);
    }
}
