package sigma.recipes.client.grant;

import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;

/** The member or team that has a grant. */
public sealed interface Grantee {

    /**
     * One member.
     *
     * @param id the member's id
     */
    record ToMember(MemberId id) implements Grantee {
    }

    /**
     * A team.
     *
     * @param id the team's id
     */
    record ToTeam(TeamId id) implements Grantee {
    }
}
