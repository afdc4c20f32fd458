package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.People;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/**
 * A file to create. Two files may have the same name (assumed).
 *
 * @param call   the request
 * @param owner  whose it will be, unless it is a workspace, which is its maker's
 * @param parent its folder, unless it is a workspace
 */
public record NewInode(Call call, Entity owner, Entity parent) {

    /**
     * Reads what the body asks for. Without a place the file goes into its owner's own folder (assumed).
     *
     * @throws Rejection if the caller may not put it there, or the owner, the place or the source cannot be one (all
     *                 assumed)
     */
    static NewInode of(Call call) {
        return of(call, "parentId");
    }

    /**
     * Reads what the body asks for, with the place in the field {@code placeField}.
     *
     * @throws Rejection as {@link #of(Call)} does
     */
    public static NewInode of(Call call, String placeField) {
        State state = call.state();
        Entity owner = call.text("ownerId").map(id -> new People(state).requireActive(id, "ownerId")).orElse(call.caller());
        Access.requireSelf(owner, call.caller());
        Optional<Entity> place = call.text(placeField).map(new Inodes(state)::named);
        place.ifPresent(folder -> requireOpen(call, new Inodes(state).requireHolding(folder)));
        source(call).ifPresent(source -> new Access(state).require(PermissionLevel.VIEW, call.caller(), source));
        return new NewInode(call, owner, place.orElseGet(() -> new Inodes(state).named(owner.text("homeFolderId"))));
    }

    /** An admin may put something into the My Documents of another member (observed), and nowhere else as such (assumed). */
    private static void requireOpen(Call call, Entity folder) {
        if (!Access.isAdmin(call.caller()) || !new Inodes(call.state()).isHome(folder)) {
            new Access(call.state()).require(PermissionLevel.ORGANIZE, call.caller(), folder);
        }
    }

    /** Makes the file, of the type that the body says. */
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
        return Optional.of(source).filter(JsonNode::isTextual).map(id -> new Inodes(call.state()).named(id.textValue()));
    }
}
