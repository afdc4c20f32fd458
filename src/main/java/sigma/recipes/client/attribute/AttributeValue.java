package sigma.recipes.client.attribute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The value of a user attribute of a member or team (getUserAttributeUserAssignments, getUserAttributeTeamAssignments).
 *
 * @param holder the id of the member or team
 * @param value  the value
 */
public record AttributeValue(String holder, String value) {

    /** The value as the API writes it. */
    private record Written(@JsonProperty("val") String text) {
    }

    /** Creates a value from a row of a list, which has either a member or a team. */
    @JsonCreator
    static AttributeValue of(@JsonProperty("userId") String member, @JsonProperty("teamId") String team,
                             @JsonProperty("value") Written value) {
        return new AttributeValue(member == null ? team : member, value.text());
    }
}
