package sigma.recipes.sandbox;

import java.util.List;

/** The teams of an organization and who is in them. */
record Teams(State state) {

    /**
     * Returns the member with this id if it may join and leave teams.
     *
     * @throws Refusal where there is no such member, or it is deactivated
     */
    Entity candidate(String memberId) {
        Entity member = state.of(Kind.MEMBER).find(memberId).orElseThrow(() -> Refusal.unknown(Kind.MEMBER, memberId));
        if (!ArchivedFilter.active(member)) {
            throw Refusal.invalid("Inactive members can be neither added to a team nor removed from it: " + memberId);
        }
        return member;
    }

    /** Puts a member into a team; one who is there already stays as before. */
    void join(Entity team, Entity member, boolean admin, AuditStamp stamp) {
        String id = membershipId(team.id(), member.id());
        if (state.of(Kind.MEMBERSHIP).find(id).isEmpty()) {
            state.of(Kind.MEMBERSHIP).add(Json.object().put("membershipId", id).put("teamId", team.id())
                    .put("userId", member.id()).put("isTeamAdmin", admin).put("addedBy", stamp.by()));
        }
    }

    /** Takes a member out of a team; nothing happens to one who is not there. */
    void leave(Entity team, Entity member) {
        state.of(Kind.MEMBERSHIP).find(membershipId(team.id(), member.id())).ifPresent(state.of(Kind.MEMBERSHIP)::remove);
    }

    /** Returns the ids of a team's members in the order in which they joined. */
    List<String> memberIds(Entity team) {
        return state.of(Kind.MEMBERSHIP).all(IndexKey.TEAM, team.id()).values().stream()
                .map(membership -> membership.text("userId")).toList();
    }

    /** Tells whether a member is in a team. */
    boolean has(Entity team, Entity member) {
        return state.of(Kind.MEMBERSHIP).find(membershipId(team.id(), member.id())).isPresent();
    }

    /** Tells whether a member looks after a team. */
    boolean isAdmin(Entity team, Entity member) {
        return state.of(Kind.MEMBERSHIP).find(membershipId(team.id(), member.id()))
                .filter(membership -> membership.flag("isTeamAdmin")).isPresent();
    }

    /** Removes a team with its memberships, grants and attribute values; what it worked on stays. */
    void disband(Entity team) {
        for (Kind kind : List.of(Kind.MEMBERSHIP, Kind.GRANT, Kind.TEAM_VALUE)) {
            List.copyOf(state.of(kind).all(IndexKey.TEAM, team.id()).values()).forEach(state.of(kind)::remove);
        }
        state.of(Kind.TEAM).remove(team);
    }

    private static String membershipId(String teamId, String memberId) {
        return teamId + "/" + memberId;
    }
}
