package sigma.recipes.sandbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.NavigableMap;
import java.util.Optional;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/**
 * The parent of an entity in the path of an operation: a document, a member, or an entity of another kind.
 *
 * @param kind      its kind
 * @param parameter the path parameter with its id
 * @param index     the index of the entities that belong to it
 * @param type      the type of a document, such as {@code workbook}; empty if the kind says enough
 */
public record PathParent(Kind kind, String parameter, IndexKey index, Optional<String> type) {

    /** Returns the parent in the path of entities of a kind with a parent. */
    public static PathParent of(Kind.Parent parent, Optional<String> type) {
        return new PathParent(parent.kind(), parent.field(), IndexKey.PARENT, type);
    }

    /** Returns a parent whose path parameter has the name of the kind's id field, with an index of the entities that belong to it. */
    public static PathParent of(Kind kind, IndexKey index) {
        return new PathParent(kind, kind.idField(), index, Optional.empty());
    }

    /**
     * Returns the parent in a path.
     *
     * @throws Rejection (404) if there is none, or it is deleted (assumed)
     */
    public Entity named(Call call) {
        String id = call.arguments().path().getOrDefault(parameter, "");
        return call.state().of(kind).find(kind.hasShortIds() ? Base62.uuid(id) : id)
                .filter(entity -> type.isEmpty() || entity.text("type").equals(type.get()) && !entity.flag("isArchived"))
                .orElseThrow(() -> Rejection.unknown(noun(), id));
    }

    /** Returns the key for the parent in an entry of the seed. */
    public String noun() {
        return type.orElse(kind.noun());
    }

    /**
     * Returns the parent of an entry of the seed.
     *
     * @throws BrokenSeed if there is none
     */
    public Entity named(SeedRows seed, String at, JsonNode entry) {
        return seed.named(kind, at, SeedRows.text(at, entry, noun()));
    }

    /** Returns the entities of a kind that belong to a parent. */
    public NavigableMap<Long, Entity> rows(Call call, Kind rows, Entity parent) {
        return call.state().of(rows).all(index, parent.id());
    }
}
