package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A team, without its members (listTeams, createTeam, listMemberTeams).
 *
 * @param id   the team's id
 * @param name its name
 */
public record Team(@JsonProperty("teamId") TeamId id, String name) {
}
