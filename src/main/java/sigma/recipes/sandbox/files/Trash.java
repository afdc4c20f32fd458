package sigma.recipes.sandbox.files;

import java.util.List;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/** Deleted files that can be restored. A folder is deleted and restored with its content (assumed). */
record Trash(State state) {

    private static final String DELETED = "isArchived";
    /** The folder with which a file was deleted; files deleted earlier are not restored with it. */
    private static final String ALONG_WITH = "archivedWith";

    /** Deletes a file and its content. */
    void put(Entity inode, AuditStamp stamp) {
        if (inode.flag(DELETED)) {
            return;
        }
        state.of(Kinds.INODE).change(inode, fields -> stamp.changed(fields.put(DELETED, true)));
        new Inodes(state).below(inode).stream().filter(held -> !held.flag(DELETED)).forEach(held -> state.of(Kinds.INODE)
                .change(held, fields -> stamp.changed(fields.put(DELETED, true).put(ALONG_WITH, inode.id()))));
    }

    /**
     * Restores a file and the content deleted with it. If its folder is deleted, it moves to its owner's own folder.
     */
    void restore(Entity inode, AuditStamp stamp) {
        if (!inode.flag(DELETED)) {
            return;
        }
        List<Entity> along = new Inodes(state).below(inode).stream()
                .filter(held -> held.text(ALONG_WITH).equals(inode.id())).toList();
        undelete(inode, stamp);
        along.forEach(held -> undelete(held, stamp));
        if (new Inodes(state).find(inode.text("parentId")).filter(folder -> folder.flag(DELETED)).isPresent()) {
            Entity owner = state.of(Kinds.MEMBER).find(inode.text("ownerId")).orElseThrow();
            new Inodes(state).move(inode, owner.text("homeFolderId"), stamp);
        }
    }

    private void undelete(Entity inode, AuditStamp stamp) {
        state.of(Kinds.INODE).change(inode, fields -> {
            fields.remove(ALONG_WITH);
            stamp.changed(fields.put(DELETED, false));
        });
    }
}
