package sigma.recipes.client.grant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;

/**
 * A grant in a list of the API (listWorkspaceGrants, listConnectionGrants).
 *
 * @param id         its id
 * @param grantee    the member or team that has it
 * @param permission the permission, as in the API; lists contain more words than can be granted
 */
public record Grant(GrantId id, Grantee grantee, String permission) {

    /** Creates a grant from a row of the API, which has exactly one of the two ids. */
    @JsonCreator
    static Grant of(@JsonProperty("grantId") GrantId id, @JsonProperty("memberId") MemberId member,
                    @JsonProperty("teamId") TeamId team, @JsonProperty("permission") String permission) {
        return new Grant(id, member == null ? new Grantee.ToTeam(team) : new Grantee.ToMember(member), permission);
    }
}
