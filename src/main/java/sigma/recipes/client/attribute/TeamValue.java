package sigma.recipes.client.attribute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The value of a user attribute in the list of a team (getTeamUserAttributeAssignments).
 *
 * @param attribute the user attribute
 * @param value     the value of the team
 */
public record TeamValue(UserAttribute attribute, String value) {

    /** Creates a value from a row of the list. */
    @JsonCreator
    static TeamValue of(@JsonProperty("userAttributeId") AttributeId id, @JsonProperty("userAttributeName") String name,
                        @JsonProperty("value") AttributeValue.Written value) {
        return new TeamValue(new UserAttribute(id, name), value.text());
    }
}
