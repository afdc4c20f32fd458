package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;

/** The file tree: listing, creating, changing, deleting and restoring files of every type. */
public final class FilesModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.operation("filesList", listing(Call::caller));
        on.operation("listAccessibleInodes", listing(call -> Access.requireSelf(call.named(Kinds.MEMBER), call.caller())));
        on.operation("filesCreate", Behaviour.json(call -> row(call, NewInode.of(call).create())));
        on.operation("filesGet", Behaviour.json(call -> row(call, opened(call))));
        on.operation("filesUpdate", Behaviour.json(call -> row(call, InodeChange.of(call).apply())));
        on.operation("filesDelete", Behaviour.json(FilesModule::delete));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kinds.INODE);
    }

    @Override
    public void seed(SeedRows seed) {
        new FileSeeder(seed).run();
    }

    private static Listing listing(Function<Call, Entity> reader) {
        return Listing.of(call -> FileSearch.of(call, reader.apply(call)).found()).changingInTime()
                .as((call, inode) -> new Inodes(call.state()).row(inode, reader.apply(call)));
    }

    private static Entity opened(Call call) {
        String id = call.arguments().path().get("inodeId");
        Entity file = new Tables(call.state()).find(id).orElseGet(() -> Inodes.named(call));
        return new Access(call.state()).require(PermissionLevel.VIEW, call.caller(), file);
    }

    private static JsonNode row(Call call, Entity inode) {
        return new Inodes(call.state()).row(inode, call.caller());
    }

    /** Only workspaces are deleted permanently, like by the operation on workspaces (assumed). */
    private static JsonNode delete(Call call) {
        Inodes inodes = new Inodes(call.state());
        Entity inode = new Access(call.state()).require(PermissionLevel.EDIT, call.caller(), Inodes.named(call));
        inodes.requireNotHome(inode);
        if (inode.text("type").equals(Inodes.WORKSPACE)) {
            inodes.removeWorkspace(inode, call.caller(), call.stamp());
        } else {
            new Trash(call.state()).put(inode, call.stamp());
        }
        return Json.object();
    }
}
