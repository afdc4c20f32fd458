package sigma.recipes.sandbox;

/** Which files are favorites of which members. */
record Favorites(State state) {

    /** Marks a file for a member; one that is marked already stays so. */
    void add(Entity member, Entity inode) {
        String id = id(member, inode);
        if (state.of(Kind.FAVORITE).find(id).isEmpty()) {
            state.of(Kind.FAVORITE).add(Json.object().put("favoriteId", id).put("memberId", member.id())
                    .put("inodeId", inode.id()));
        }
    }

    /** Takes a mark away; nothing happens where there is none. */
    void remove(Entity member, Entity inode) {
        state.of(Kind.FAVORITE).find(id(member, inode)).ifPresent(state.of(Kind.FAVORITE)::remove);
    }

    private static String id(Entity member, Entity inode) {
        return member.id() + "/" + inode.id();
    }
}
