package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.Principals;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/**
 * An update of a file: a new name, place or owner, or a restoration from the trash.
 *
 * @param call     the request
 * @param inode    the file
 * @param newOwner the new owner; empty if unchanged
 * @param folder   the new folder; empty if unchanged
 */
record InodeChange(Call call, Entity inode, Optional<Entity> newOwner, Optional<Entity> folder) {

    /**
     * Creates a change from the body of a call.
     *
     * @throws Rejection if the caller may not make it, or the file cannot be moved there (all assumed)
     */
    static InodeChange of(Call call) {
        State state = call.state();
        Entity inode = Inodes.named(call);
        // An admin may transfer files of others, and has no other right to files as an admin (assumed).
        if (!Access.isAdmin(call.caller()) || !onlyHandsOver(call.arguments().body())) {
            new Access(state).require(PermissionLevel.EDIT, call.caller(), inode);
        }
        new Inodes(state).requireNotHome(inode);
        Optional<Entity> folder = call.text("parentId").map(new Inodes(state)::named);
        folder.ifPresent(place -> requireTaking(call, place, inode));
        Optional<Entity> newOwner = call.text("ownerId").map(id -> new Principals(state).requireActive(id, "ownerId"));
        return new InodeChange(call, inode, newOwner, folder);
    }

    /** Applies the change. */
    Entity apply() {
        if (call.flag("restore").orElse(false)) {
            new Trash(call.state()).restore(inode, call.stamp());
        }
        newOwner.ifPresent(this::handOver);
        folder.ifPresent(place -> new Inodes(call.state()).move(inode, place.id(), call.stamp()));
        call.change(Kinds.INODE, inode, fields -> List.of("name", "description")
                .forEach(name -> call.text(name).ifPresent(text -> fields.put(name, text))));
        return inode;
    }

    /** The content of the former owner's own folder moves to that of the new owner (assumed). */
    private void handOver(Entity newOwner) {
        Inodes inodes = new Inodes(call.state());
        boolean stoodAtHome = inodes.above(inode).stream()
                .anyMatch(place -> inodes.isHome(place) && place.text("ownerId").equals(inode.text("ownerId")));
        if (stoodAtHome && !newOwner.id().equals(inode.text("ownerId"))) {
            inodes.move(inode, newOwner.text("homeFolderId"), call.stamp());
        }
        call.change(Kinds.INODE, inode, fields -> fields.put("ownerId", newOwner.id()));
    }

    private static boolean onlyHandsOver(JsonNode body) {
        return body.size() == 1 && body.has("ownerId");
    }

    private static void requireTaking(Call call, Entity folder, Entity inode) {
        Inodes inodes = new Inodes(call.state());
        new Access(call.state()).require(PermissionLevel.ORGANIZE, call.caller(), inodes.requireHolding(folder));
        if (inode.text("type").equals(Inodes.WORKSPACE)) {
            throw Rejection.invalid("A workspace cannot be in a folder: " + inode.id());
        }
        if (folder.id().equals(inode.id()) || inodes.above(folder).stream().anyMatch(inode::equals)) {
            throw Rejection.invalid("A folder cannot move into itself: " + inode.id());
        }
    }
}
