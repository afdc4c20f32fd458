package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/**
 * A member to invite (createMember). Absent fields are not sent.
 *
 * @param email       the email address, or null to omit it on purpose
 * @param firstName   the first name
 * @param lastName    the last name
 * @param accountType the name of an account type of the organization
 * @param teams       the teams to add the new member to
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NewMember(String email, String firstName, String lastName, @JsonProperty("memberType") String accountType,
                        @JsonProperty("addToTeams") List<Place> teams) {

    /** Makes the list unmodifiable. */
    public NewMember {
        teams = List.copyOf(teams);
    }

    /** Creates a member with the four required fields and without teams. */
    public NewMember(String email, String firstName, String lastName, String accountType) {
        this(email, firstName, lastName, accountType, List.of());
    }

    /** Returns the same person without an address, which the API refuses. */
    public NewMember withoutAddress() {
        return new NewMember(null, firstName, lastName, accountType, teams);
    }

    /** Returns the same person with an additional team. */
    public NewMember into(TeamId team) {
        return new NewMember(email, firstName, lastName, accountType,
                Stream.concat(teams.stream(), Stream.of(new Place(team))).toList());
    }

    /**
     * A membership in a team.
     *
     * @param teamId the team
     */
    public record Place(TeamId teamId) {
    }
}
