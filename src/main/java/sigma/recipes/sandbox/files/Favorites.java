package sigma.recipes.sandbox.files;

import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/** The favorite files of members. */
record Favorites(State state) {

    /** A mark; its id is {@code memberId/inodeId}. */
    static final Kind KIND = Kind.of("favorite", "favoriteId").savedAs("FAVORITE").indexedBy(IndexKey.MEMBER, "memberId")
            .endingWith(Kinds.INODE, IndexKey.INODE, "inodeId")
            .referringTo(Kinds.MEMBER, "memberId").referringTo(Kinds.INODE, "inodeId");

    /** Marks a file for a member; no effect if it is already marked. */
    void add(Entity member, Entity inode) {
        String id = id(member, inode);
        if (state.of(Favorites.KIND).find(id).isEmpty()) {
            state.of(Favorites.KIND).add(Json.object().put("favoriteId", id).put("memberId", member.id())
                    .put("inodeId", inode.id()));
        }
    }

    /** Removes a mark; no effect if there is none. */
    void remove(Entity member, Entity inode) {
        state.of(Favorites.KIND).find(id(member, inode)).ifPresent(state.of(Favorites.KIND)::remove);
    }

    private static String id(Entity member, Entity inode) {
        return member.id() + "/" + inode.id();
    }
}
