package sigma.recipes.client.grant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;

/**
 * A grant as the API lists it (listWorkspaceGrants, listConnectionGrants).
 *
 * @param id         its id
 * @param grantee    who has it
 * @param permission the API's word for what it allows; lists know more words than can be granted
 */
public record Grant(GrantId id, Grantee grantee, String permission) {

    /** Makes a grant of the API's row, where exactly one of the two ids is filled in. */
    @JsonCreator
    static Grant of(@JsonProperty("grantId") GrantId id, @JsonProperty("memberId") MemberId member,
                    @JsonProperty("teamId") TeamId team, @JsonProperty("permission") String permission) {
        return new Grant(id, member == null ? new Grantee.ToTeam(team) : new Grantee.ToMember(member), permission);
    }
}
