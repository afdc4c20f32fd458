package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A membership in a team (getTeamMembers).
 *
 * @param id    the member's id; {@code userId} in this response
 * @param admin whether the member may manage the team
 */
public record TeamMember(@JsonProperty("userId") MemberId id, @JsonProperty("isTeamAdmin") boolean admin) {
}
