package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.resource.Right;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/**
 * The recent documents of members. A row contains the permission of the list's member, and the list omits deleted documents
 * and those that the member may no longer open (all assumed).
 */
public final class Recents {

    /** A recent document of a member; its id is {@code memberId/inodeId}. */
    public static final Kind KIND = Kind.of("recent document", "recentId").savedAs("RECENT")
            .indexedBy(IndexKey.MEMBER, "memberId").referringTo(Kinds.MEMBER, "memberId");

    private Recents() {
    }

    /** Declares the list of recent documents. */
    public static Resource resource() {
        return Resource.of(KIND).at(PathParent.of(Kinds.MEMBER, IndexKey.MEMBER)).readBy(Right.SELF)
                .visibleIf(Recents::visible).rowsAs(Recents::row).lists("listRecentInodes");
    }

    private static boolean visible(Call call, Entity recent) {
        return (!recent.flag("isExploration") || call.asks("includeExplorations")) && permission(call, recent).isPresent();
    }

    private static JsonNode row(Call call, Entity recent) {
        ObjectNode row = new Inodes(call.state()).row(inode(call, recent).orElseThrow(),
                permission(call, recent).orElseThrow().word());
        return row.put("lastInteractionAt", recent.text("lastInteractionAt"));
    }

    private static Optional<PermissionLevel> permission(Call call, Entity recent) {
        Entity member = call.named(Kinds.MEMBER);
        return inode(call, recent).flatMap(inode -> new Access(call.state()).of(member, inode));
    }

    private static Optional<Entity> inode(Call call, Entity recent) {
        return call.state().of(Kinds.INODE).find(recent.text("inodeId")).filter(inode -> !inode.flag("isArchived"));
    }
}
