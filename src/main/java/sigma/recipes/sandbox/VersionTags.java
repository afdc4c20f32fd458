package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The version tags of an organization. */
record VersionTags(State state) {

    /**
     * Adds a tag, owned by whoever the stamp names.
     *
     * @param fields {@code name}, and {@code color} and {@code description} where they are known
     */
    Entity add(ObjectNode fields, Stamp stamp) {
        String id = state.ids().uuid();
        return state.of(Kind.TAG).add(stamp.made(fields.put("tagId", id).put("versionTagId", id).put("ownerId", stamp.by())));
    }

    /** Removes a tag for good. Grants that are limited to it end with it (assumed). */
    void remove(Entity tag) {
        state.of(Kind.GRANT).all().values().stream().filter(grant -> grant.text("tagId").equals(tag.id())).toList()
                .forEach(state.of(Kind.GRANT)::remove);
        state.of(Kind.TAG).remove(tag);
    }
}
