package sigma.recipes.sandbox.store;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * Which entities a list shows. Deactivated ({@code isArchived}) and suspended ({@code isInactive}) ones come only when
 * they are asked for; each of the four choices is an index of its own, so a page costs the same in all of them.
 *
 * @param archived whether the archived ones are asked for
 * @param inactive whether the inactive ones are asked for
 */
public record ArchivedFilter(boolean archived, boolean inactive) {

    private static final List<ArchivedFilter> CHOICES =
            List.of(new ArchivedFilter(false, false), new ArchivedFilter(true, false),
                    new ArchivedFilter(false, true), new ArchivedFilter(true, true));

    /** Returns the index keys of an entity: one for each choice that shows it. */
    static List<String> keys(Entity entity) {
        List<String> keys = new ArrayList<>();
        for (ArchivedFilter choice : CHOICES) {
            if (choice.shows(entity)) {
                keys.add(choice.key());
            }
        }
        return keys;
    }

    /** Returns what this choice shows of a store, by position. */
    public NavigableMap<Long, Entity> of(Store store) {
        return store.all(IndexKey.SHOWN, key());
    }

    /** Returns whether this choice shows the entity. */
    public boolean shows(Entity entity) {
        return (archived || !entity.flag("isArchived")) && (inactive || !entity.flag("isInactive"));
    }

    private String key() {
        return (archived ? "archived" : "") + "+" + (inactive ? "inactive" : "");
    }

    /** Returns whether an entity is in use: neither archived nor inactive. */
    public static boolean active(Entity entity) {
        return CHOICES.get(0).shows(entity);
    }
}
