package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** The file tree: what a member may open, and making, changing, deleting and restoring files of every type. */
final class FilesModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.everyone("filesList", listing(Call::caller));
        on.everyone("listAccessibleInodes", listing(call -> Access.requireSelf(call.named(Kind.MEMBER), call.caller())));
        on.everyone("filesCreate", Behaviour.json(call -> row(call, NewFile.asked(call).make())));
        on.everyone("filesGet", Behaviour.json(call -> row(call, opened(call))));
        on.everyone("filesUpdate", Behaviour.json(call -> row(call, FileChange.asked(call).carryOut())));
        on.everyone("filesDelete", Behaviour.json(FilesModule::delete));
    }

    private static Listing listing(Function<Call, Entity> reader) {
        return Listing.of(call -> FileSearch.asked(call, reader.apply(call)).found()).changingInTime()
                .as((call, inode) -> call.state().inodes().row(inode, reader.apply(call)));
    }

    private static Entity opened(Call call) {
        Entity file = call.state().tables().find(call.arguments().path().get("inodeId")).orElseGet(call::inode);
        return call.state().access().require(Permission.VIEW, call.caller(), file);
    }

    private static JsonNode row(Call call, Entity inode) {
        return call.state().inodes().row(inode, call.caller());
    }

    /** Workspaces alone are gone for good, as when they are deleted as workspaces (assumed). */
    private static JsonNode delete(Call call) {
        Inodes inodes = call.state().inodes();
        Entity inode = call.state().access().require(Permission.EDIT, call.caller(), call.inode());
        inodes.requireNotHome(inode);
        if (inode.text("type").equals(Inodes.WORKSPACE)) {
            inodes.removeWorkspace(inode, call.caller(), call.stamp());
        } else {
            call.state().trash().put(inode, call.stamp());
        }
        return Json.object();
    }
}
