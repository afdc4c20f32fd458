package sigma.recipes.client.grant;

import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;

/** The member or team that has a grant. */
public sealed interface Grantee {

    /** Returns the field of requests and responses that contains the id of such a grantee. */
    String field();

    /** Returns the id as the API writes it. */
    String value();

    /**
     * One member.
     *
     * @param id the member's id
     */
    record ToMember(MemberId id) implements Grantee {

        @Override
        public String field() {
            return "memberId";
        }

        @Override
        public String value() {
            return id.value();
        }
    }

    /**
     * A team.
     *
     * @param id the team's id
     */
    record ToTeam(TeamId id) implements Grantee {

        @Override
        public String field() {
            return "teamId";
        }

        @Override
        public String value() {
            return id.value();
        }
    }
}
