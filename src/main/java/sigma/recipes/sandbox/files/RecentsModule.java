package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.Permission;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/**
 * What members opened lately. A row shows the permission of the member whose list it is, and a document that the member
 * may not open any more, or that is deleted, is left out (all assumed).
 */
public final class RecentsModule implements Module {

    /** What a member opened lately; its id is {@code memberId/inodeId}. */
    public static final Kind RECENT = Kind.of("recent document", "recentId").savedAs("RECENT")
            .indexedBy(IndexKey.MEMBER, "memberId").referringTo(Kinds.MEMBER, "memberId");

    @Override
    public void declare(Behaviours on) {
        on.everyone("listRecentInodes",
                Listing.of(call -> call.state().of(RecentsModule.RECENT).all(IndexKey.MEMBER, own(call).id()))
                        .visibleIf(RecentsModule::visible)
                        .as(RecentsModule::row));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(RECENT);
    }

    private static Entity own(Call call) {
        return Access.requireSelf(call.named(Kinds.MEMBER), call.caller());
    }

    private static boolean visible(Call call, Entity recent) {
        return (!recent.flag("isExploration") || call.asks("includeExplorations")) && permission(call, recent).isPresent();
    }

    private static JsonNode row(Call call, Entity recent) {
        ObjectNode row = new Inodes(call.state()).row(inode(call, recent).orElseThrow(),
                permission(call, recent).orElseThrow().word());
        return row.put("lastInteractionAt", recent.text("lastInteractionAt"));
    }

    private static Optional<Permission> permission(Call call, Entity recent) {
        Entity member = call.named(Kinds.MEMBER);
        return inode(call, recent).flatMap(inode -> new Access(call.state()).of(member, inode));
    }

    private static Optional<Entity> inode(Call call, Entity recent) {
        return call.state().of(Kinds.INODE).find(recent.text("inodeId")).filter(inode -> !inode.flag("isArchived"));
    }
}
