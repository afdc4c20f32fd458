package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.resource.Right;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.rights.Principals;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/**
 * The files that members marked for themselves. The list omits deleted files, and those that the member may no longer open
 * (assumed).
 */
public final class FavoritesModule implements Module {

    private static final Resource FAVORITES = Resource.of(Favorites.KIND).at(PathParent.of(Kinds.MEMBER, IndexKey.MEMBER))
            .readBy(Right.SELF).visibleIf(FavoritesModule::isOpen)
            .rowsAs((call, favorite) ->
                    new Inodes(call.state()).row(inode(call, favorite).orElseThrow(), call.named(Kinds.MEMBER)))
            .lists("listFavorites", "listFavoriteInodes");

    @Override
    public void declare(Behaviours on) {
        FAVORITES.declare(on);
        on.operation("addFavorite", Behaviour.json(FavoritesModule::add));
        on.operation("removeFavorite", Behaviour.json(FavoritesModule::remove));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Favorites.KIND);
    }

    private static Entity own(Call call) {
        return Access.requireSelf(call.named(Kinds.MEMBER), call.caller());
    }

    private static boolean isOpen(Call call, Entity favorite) {
        return inode(call, favorite).filter(inode ->
                new Access(call.state()).allows(PermissionLevel.VIEW, call.named(Kinds.MEMBER), inode)).isPresent();
    }

    private static Optional<Entity> inode(Call call, Entity favorite) {
        return call.state().of(Kinds.INODE).find(favorite.text("inodeId")).filter(inode -> !inode.flag("isArchived"));
    }

    private static JsonNode add(Call call) {
        Entity member = new Principals(call.state()).requireActive(call.text("memberId").orElseThrow(), "memberId");
        Access.requireSelf(member, call.caller());
        Entity inode = new Inodes(call.state()).inUse(call.text("inodeId").orElseThrow());
        new Favorites(call.state()).add(member, new Access(call.state()).require(PermissionLevel.VIEW, member, inode));
        return Json.object();
    }

    private static JsonNode remove(Call call) {
        new Favorites(call.state()).remove(own(call), Inodes.named(call));
        return Json.object();
    }
}
