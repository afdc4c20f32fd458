package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** The three operations on the grants of whatever the path names: list, create (or change), delete. */
final class GrantOperations {

    private final Function<Call, Entity> place;
    private final Function<Call, Entity> managedPlace;

    /**
     * Creates the behaviours.
     *
     * @param place        finds what the path names for a caller who reads its grants, or refuses
     * @param managedPlace the same for a caller who changes them
     */
    GrantOperations(Function<Call, Entity> place, Function<Call, Entity> managedPlace) {
        this.place = place;
        this.managedPlace = managedPlace;
    }

    Behaviour listing() {
        return Listing.of(call -> call.state().of(Kind.GRANT).all(IndexKey.INODE, place.apply(call).id()));
    }

    Behaviour creating() {
        return call -> {
            Entity granted = managedPlace.apply(call);
            for (JsonNode grant : call.arguments().body().path("grants")) {
                call.state().grants().set(granted.id(), grantee(call, grant.path("grantee")),
                        grant.path("permission").textValue(), call.stamp());
            }
            return Answer.emptyObject();
        };
    }

    Behaviour deleting() {
        return call -> {
            Entity granted = managedPlace.apply(call);
            Entity grant = call.named(Kind.GRANT);
            if (!grant.text("inodeId").equals(granted.id())) {
                throw Refusal.unknown(Kind.GRANT, grant.id());
            }
            call.state().of(Kind.GRANT).remove(grant);
            return Answer.emptyObject();
        };
    }

    /**
     * Returns whom a body means by {@code grantee}.
     *
     * @throws Refusal where it means two (400, assumed) or nobody (404)
     */
    static Grants.Grantee grantee(Call call, JsonNode grantee) {
        if (grantee.has("memberId") && grantee.has("teamId")) {
            throw Refusal.invalid("A grantee is a member or a team, never both: got memberId and teamId");
        }
        if (grantee.has("teamId")) {
            return Grants.Grantee.team(found(call, Kind.TEAM, grantee.get("teamId").textValue()));
        }
        return Grants.Grantee.member(found(call, Kind.MEMBER, grantee.path("memberId").textValue()));
    }

    private static String found(Call call, Kind kind, String id) {
        return call.state().of(kind).find(id).orElseThrow(() -> Refusal.unknown(kind, id)).id();
    }
}
