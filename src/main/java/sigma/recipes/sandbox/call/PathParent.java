package sigma.recipes.sandbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/**
 * What the path of an operation names above an entity: a document, a member, or something of another kind.
 *
 * @param kind      its kind
 * @param parameter the path parameter with its id
 * @param index     the index by which what belongs to it is found
 * @param type      the type of a document, such as {@code workbook}; empty if the kind says enough
 */
public record PathParent(Kind kind, String parameter, IndexKey index, Optional<String> type) {

    /** Returns what the path has above entities of a kind with a parent. */
    public static PathParent of(Kind.Parent parent, Optional<String> type) {
        return new PathParent(parent.kind(), parent.field(), IndexKey.PARENT, type);
    }

    /** Returns a place whose path parameter has the name of the kind's id field, with an index of what belongs to it. */
    public static PathParent of(Kind kind, IndexKey index) {
        return new PathParent(kind, kind.idField(), index, Optional.empty());
    }

    /**
     * Returns the entity that the path names here.
     *
     * @throws Rejection (404) if there is none, or it is deleted (assumed)
     */
    public Entity named(Call call) {
        String id = call.arguments().path().getOrDefault(parameter, "");
        return call.state().of(kind).find(kind.hasShortIds() ? Base62.uuid(id) : id)
                .filter(entity -> type.isEmpty() || entity.text("type").equals(type.get()) && !entity.flag("isArchived"))
                .orElseThrow(() -> type.map(word -> Rejection.notFound(word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1) + " is not found: " + id)).orElseGet(() -> Rejection.unknown(kind, id)));
    }

    /** Returns the word under which an entry of the seed names the entity here. */
    public String noun() {
        return type.orElse(kind.noun());
    }

    /**
     * Returns the entity here that an entry of the seed names.
     *
     * @throws BrokenSeed if there is none
     */
    public Entity named(SeedRows seed, String at, JsonNode entry) {
        return seed.named(kind, at, SeedRows.text(at, entry, noun()));
    }

    /** Returns what of a kind belongs to an entity here. */
    public NavigableMap<Long, Entity> rows(Call call, Kind rows, Entity parent) {
        return call.state().of(rows).all(index, parent.id());
    }
}
