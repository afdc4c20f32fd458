package sigma.recipes.client.grant;

import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;

/** Who is granted something: a member or a team, never both. */
public sealed interface Grantee {

    /**
     * One member.
     *
     * @param id the member's id
     */
    record ToMember(MemberId id) implements Grantee {
    }

    /**
     * Everybody in a team.
     *
     * @param id the team's id
     */
    record ToTeam(TeamId id) implements Grantee {
    }
}
