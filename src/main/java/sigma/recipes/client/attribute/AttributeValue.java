package sigma.recipes.client.attribute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The value of a user attribute of a member, team or tenant (getUserAttributeUserAssignments,
 * getUserAttributeTeamAssignments, getUserAttributeTenantAssignments).
 *
 * @param holder the id of the member, team or tenant
 * @param value  the value
 */
public record AttributeValue(String holder, String value) {

    /** The value as the API writes it. */
    record Written(@JsonProperty("val") String text) {
    }

    /** Creates a value from a row of a list, which has a member, a team or a tenant. */
    @JsonCreator
    static AttributeValue of(@JsonProperty("userId") String member, @JsonProperty("teamId") String team,
                             @JsonProperty("tenantOrganizationId") String tenant, @JsonProperty("value") Written value) {
        return new AttributeValue(member != null ? member : team != null ? team : tenant, value.text());
    }
}
