package sigma.recipes.sandbox.teams;

import java.util.List;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.Principals;
import sigma.recipes.sandbox.store.ArchivedFilter;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.store.Store;

/** The teams of an organization and their members. */
public record TeamStore(State state) {

    /** What a member may do in a team. */
    public enum Role {

        /** Sees the team. */
        MEMBER,
        /** Also changes the team, and who is in it. */
        ADMIN
    }

    /**
     * Returns the member with this id if it may join and leave teams.
     *
     * @throws Rejection if there is no such member, or it is deactivated
     */
    Entity candidate(String memberId) {
        Entity member = state.of(Kinds.MEMBER).find(memberId).orElseThrow(() -> Rejection.unknown(Kinds.MEMBER, memberId));
        if (!ArchivedFilter.active(member)) {
            throw Rejection.invalid("Inactive members can be neither added to a team nor removed from it: " + memberId);
        }
        return member;
    }

    /** Adds a member to a team in a role; no effect on an existing membership. */
    public void join(Entity team, Entity member, Role role, AuditStamp stamp) {
        String id = Principals.membershipId(team.id(), member.id());
        if (state.of(Kinds.MEMBERSHIP).find(id).isEmpty()) {
            state.of(Kinds.MEMBERSHIP).add(Json.object().put("membershipId", id).put("teamId", team.id())
                    .put("userId", member.id()).put("isTeamAdmin", role == Role.ADMIN).put("addedBy", stamp.by()));
        }
    }

    /** Removes a member from a team; no effect without a membership. */
    void leave(Entity team, Entity member) {
        Store memberships = state.of(Kinds.MEMBERSHIP);
        memberships.find(Principals.membershipId(team.id(), member.id())).ifPresent(memberships::remove);
    }

    /** Returns the ids of a team's members in the order in which they joined. */
    public List<String> memberIds(Entity team) {
        return state.of(Kinds.MEMBERSHIP).all(IndexKey.TEAM, team.id()).values().stream()
                .map(membership -> membership.text("userId")).toList();
    }

    /** Returns whether a member is an admin of a team. */
    boolean isAdmin(Entity team, Entity member) {
        return state.of(Kinds.MEMBERSHIP).find(Principals.membershipId(team.id(), member.id()))
                .filter(membership -> membership.flag("isTeamAdmin")).isPresent();
    }
}
