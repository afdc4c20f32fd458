package sigma.recipes.sandbox.rights;

import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/** The members and teams that requests and rights refer to. */
public record Principals(State state) {

    /**
     * Returns the active member in a field of a request.
     *
     * @throws Rejection (404) if there is no such member, (400) if the member is not active (both assumed)
     */
    public Entity requireActive(String memberId, String field) {
        Entity member = state.of(Kinds.MEMBER).find(memberId).orElseThrow(() -> Rejection.unknown(Kinds.MEMBER, memberId));
        if (!ArchivedFilter.active(member)) {
            throw Rejection.invalid(field + " is a member who is not active");
        }
        return member;
    }

    /** Returns whether a member is in a team. */
    public boolean isIn(Entity team, Entity member) {
        return state.of(Kinds.MEMBERSHIP).find(membershipId(team.id(), member.id())).isPresent();
    }

    /** Returns the id of a membership, whether or not it exists. */
    public static String membershipId(String teamId, String memberId) {
        return teamId + "/" + memberId;
    }
}
