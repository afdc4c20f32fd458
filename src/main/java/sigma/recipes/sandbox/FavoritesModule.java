package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The files that members marked for themselves. What a member may no longer open, or what is deleted, is left out of the
 * list (assumed).
 */
final class FavoritesModule implements Module {

    @Override
    public void declare(Behaviours on) {
        Listing list = Listing.of(call -> call.state().of(Kind.FAVORITE).all(IndexKey.MEMBER, own(call).id()))
                .visibleIf(FavoritesModule::isOpen)
                .as((call, favorite) ->
                        call.state().inodes().row(inode(call, favorite).orElseThrow(), call.named(Kind.MEMBER)));
        on.everyone("listFavorites", list);
        on.everyone("listFavoriteInodes", list);
        on.everyone("addFavorite", Behaviour.json(FavoritesModule::add));
        on.everyone("removeFavorite", Behaviour.json(FavoritesModule::remove));
    }

    private static Entity own(Call call) {
        return Access.requireSelf(call.named(Kind.MEMBER), call.caller());
    }

    private static boolean isOpen(Call call, Entity favorite) {
        return inode(call, favorite).filter(inode ->
                call.state().access().allows(Permission.VIEW, call.named(Kind.MEMBER), inode)).isPresent();
    }

    private static Optional<Entity> inode(Call call, Entity favorite) {
        return call.state().of(Kind.INODE).find(favorite.text("inodeId")).filter(inode -> !inode.flag("isArchived"));
    }

    private static JsonNode add(Call call) {
        String memberId = call.text("memberId").orElseThrow();
        Entity member = call.state().of(Kind.MEMBER).find(memberId).orElseThrow(() -> Refusal.unknown(Kind.MEMBER, memberId));
        Access.requireSelf(member, call.caller());
        Entity inode = call.state().inodes().named(call.text("inodeId").orElseThrow());
        call.state().favorites().add(member, call.state().access().require(Permission.VIEW, member, inode));
        return Json.object();
    }

    private static JsonNode remove(Call call) {
        call.state().favorites().remove(own(call), call.inode());
        return Json.object();
    }
}
