package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What members opened lately. A row shows the permission of the member whose list it is, and a document that the member
 * may not open any more, or that is deleted, is left out (all assumed).
 */
final class RecentsModule implements Module {

    @Override
    public void declare(Behaviours on) {
        on.everyone("listRecentInodes",
                Listing.of(call -> call.state().of(Kind.RECENT).all(IndexKey.MEMBER, own(call).id()))
                        .visibleIf(RecentsModule::visible)
                        .as(RecentsModule::row));
    }

    private static Entity own(Call call) {
        return Access.requireSelf(call.named(Kind.MEMBER), call.caller());
    }

    private static boolean visible(Call call, Entity recent) {
        return (!recent.flag("isExploration") || call.asks("includeExplorations")) && permission(call, recent).isPresent();
    }

    private static JsonNode row(Call call, Entity recent) {
        ObjectNode row = call.state().inodes().row(inode(call, recent).orElseThrow(),
                permission(call, recent).orElseThrow().word());
        return row.put("lastInteractionAt", recent.text("lastInteractionAt"));
    }

    private static Optional<Permission> permission(Call call, Entity recent) {
        Entity member = call.named(Kind.MEMBER);
        return inode(call, recent).flatMap(inode -> call.state().access().of(member, inode));
    }

    private static Optional<Entity> inode(Call call, Entity recent) {
        return call.state().of(Kind.INODE).find(recent.text("inodeId")).filter(inode -> !inode.flag("isArchived"));
    }
}
