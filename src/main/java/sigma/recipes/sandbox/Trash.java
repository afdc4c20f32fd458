package sigma.recipes.sandbox;

import java.util.List;

/** What was deleted and can be restored. A folder takes along what it holds, and brings it back (assumed). */
record Trash(State state) {

    private static final String DELETED = "isArchived";
    /** The folder with which a file was deleted; what was deleted before does not come back with it. */
    private static final String ALONG_WITH = "archivedWith";

    /** Deletes a file, and what it holds. */
    void put(Entity inode, AuditStamp stamp) {
        if (inode.flag(DELETED)) {
            return;
        }
        state.of(Kind.INODE).change(inode, fields -> stamp.changed(fields.put(DELETED, true)));
        state.inodes().below(inode).stream().filter(held -> !held.flag(DELETED)).forEach(held -> state.of(Kind.INODE)
                .change(held, fields -> stamp.changed(fields.put(DELETED, true).put(ALONG_WITH, inode.id()))));
    }

    /**
     * Restores a file, and what was deleted along with it. Where its folder is deleted, it goes into its owner's own
     * folder.
     */
    void takeOut(Entity inode, AuditStamp stamp) {
        if (!inode.flag(DELETED)) {
            return;
        }
        List<Entity> along = state.inodes().below(inode).stream()
                .filter(held -> held.text(ALONG_WITH).equals(inode.id())).toList();
        restore(inode, stamp);
        along.forEach(held -> restore(held, stamp));
        boolean folderIsGone = state.inodes().find(inode.text("parentId")).filter(folder -> folder.flag(DELETED)).isPresent();
        if (folderIsGone) {
            Entity owner = state.of(Kind.MEMBER).find(inode.text("ownerId")).orElseThrow();
            state.inodes().move(inode, owner.text("homeFolderId"), stamp);
        }
    }

    private void restore(Entity inode, AuditStamp stamp) {
        state.of(Kind.INODE).change(inode, fields -> {
            fields.remove(ALONG_WITH);
            stamp.changed(fields.put(DELETED, false));
        });
    }
}
