package sigma.recipes.sandbox.grants;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import sigma.recipes.sandbox.call.SandboxResponse;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Kind;

/** The three operations on the grants of the object in the path: list, create (or change), delete. */
public final class GrantOperations {

    private final Function<Call, Entity> place;
    private final Function<Call, Entity> managedPlace;

    /**
     * Creates the behaviours.
     *
     * @param place        finds the object in the path for a caller who reads its grants, or rejects the call
     * @param managedPlace the same for a caller who changes the grants
     */
    public GrantOperations(Function<Call, Entity> place, Function<Call, Entity> managedPlace) {
        this.place = place;
        this.managedPlace = managedPlace;
    }

    /** Returns the behaviour that lists the grants. */
    public Behaviour listing() {
        return Listing.of(call -> call.state().of(Kinds.GRANT).all(IndexKey.INODE, place.apply(call).id()));
    }

    /** Returns the behaviour that creates grants, or changes the permission of existing ones. */
    public Behaviour creating() {
        return call -> {
            Entity granted = managedPlace.apply(call);
            for (JsonNode grant : call.arguments().body().path("grants")) {
                String tagId = grant.has("tagId") ? found(call, Kinds.TAG, grant.get("tagId").textValue()) : "";
                new GrantStore(call.state())
                        .set(new GrantStore.Target(granted.id(), tagId), grantee(call, grant.path("grantee")),
                        grant.path("permission").textValue(), call.stamp());
            }
            return SandboxResponse.emptyObject();
        };
    }

    /** Returns the behaviour that deletes one grant. */
    public Behaviour deleting() {
        return call -> {
            Entity granted = managedPlace.apply(call);
            Entity grant = call.named(Kinds.GRANT);
            if (!grant.text("inodeId").equals(granted.id())) {
                throw Rejection.unknown(Kinds.GRANT, grant.id());
            }
            call.state().of(Kinds.GRANT).remove(grant);
            return SandboxResponse.emptyObject();
        };
    }

    /**
     * Returns the member or team in the field {@code grantee} of a body.
     *
     * @throws Rejection if both are given (400, assumed) or it does not exist (404)
     */
    static GrantStore.Grantee grantee(Call call, JsonNode grantee) {
        if (grantee.has("memberId") && grantee.has("teamId")) {
            throw Rejection.invalid("A grantee is a member or a team, never both: got memberId and teamId");
        }
        if (grantee.has("teamId")) {
            return GrantStore.Grantee.team(found(call, Kinds.TEAM, grantee.get("teamId").textValue()));
        }
        return GrantStore.Grantee.member(found(call, Kinds.MEMBER, grantee.path("memberId").textValue()));
    }

    private static String found(Call call, Kind kind, String id) {
        return call.named(kind, id).id();
    }
}
