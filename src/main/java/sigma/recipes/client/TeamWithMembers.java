package sigma.recipes.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A team and who is in it (getTeam).
 *
 * @param team      the team
 * @param memberIds the ids of its members
 */
public record TeamWithMembers(Team team, List<MemberId> memberIds) {

    /** Makes a team of the API's object, where everything stands on one level. */
    @JsonCreator
    static TeamWithMembers of(@JsonProperty("teamId") TeamId id, @JsonProperty("name") String name,
                              @JsonProperty("members") List<MemberId> members) {
        return new TeamWithMembers(new Team(id, name), List.copyOf(members));
    }
}
