package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.JsonNode;
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
 * A file to create. Two files may have the same name (assumed).
 *
 * @param call   the request
 * @param owner  its owner, except of a workspace, which its creator owns
 * @param parent its folder, except of a workspace
 */
public record NewInode(Call call, Entity owner, Entity parent) {

    /**
     * Creates a new file from the body of a call. Without a place, it belongs in its owner's own folder (assumed).
     *
     * @throws Rejection if the caller may not create it there, or the owner, the place or the source is invalid (all
     *                 assumed)
     */
    static NewInode of(Call call) {
        return of(call, "parentId");
    }

    /**
     * Creates a new file from the body of a call, with the place in the field {@code placeField}.
     *
     * @throws Rejection like {@link #of(Call)}
     */
    public static NewInode of(Call call, String placeField) {
        State state = call.state();
        Entity owner = call.text("ownerId").map(id -> new Principals(state).requireActive(id, "ownerId")).orElse(call.caller());
        Access.requireSelf(owner, call.caller());
        Optional<Entity> place = call.text(placeField).map(new Inodes(state)::named);
        place.ifPresent(folder -> requireOpen(call, new Inodes(state).requireHolding(folder)));
        source(call).ifPresent(source -> requireUsable(call, source));
        return new NewInode(call, owner, place.orElseGet(() -> new Inodes(state).named(owner.text("homeFolderId"))));
    }

    /** An admin may create files in the My Documents of another member (observed), and has no other right as an admin (assumed). */
    private static void requireOpen(Call call, Entity folder) {
        if (!Access.isAdmin(call.caller()) || !new Inodes(call.state()).isHome(folder)) {
            new Access(call.state()).require(PermissionLevel.ORGANIZE, call.caller(), folder);
        }
    }

    /** Creates the file with the type in the body. */
    Entity create() {
        return create(call.text("type").orElseThrow());
    }

    /** Creates a file of this type. */
    public Entity create(String type) {
        String name = call.text("name").orElseThrow();
        if (type.equals(Inodes.WORKSPACE)) {
            return new Inodes(call.state()).workspace(name, call.stamp());
        }
        Entity made = new Inodes(call.state()).document(type, name, parent.id(), call.stamp());
        call.change(Kinds.INODE, made, fields -> {
            fields.put("ownerId", owner.id());
            call.text("description").ifPresent(text -> fields.put("description", text));
        });
        return made;
    }

    private static Optional<Entity> source(Call call) {
        JsonNode source = call.arguments().body().path("source").path("inodeId");
        return Optional.of(source).filter(JsonNode::isTextual).map(id -> new Inodes(call.state()).inUse(id.textValue()));
    }

    private static void requireUsable(Call call, Entity source) {
        new Access(call.state()).require(PermissionLevel.VIEW, call.caller(), source);
        if (Inodes.holdsFiles(source)) {
            throw Rejection.invalid("A folder or workspace has no data, so it cannot be a source: " + source.id());
        }
    }
}
