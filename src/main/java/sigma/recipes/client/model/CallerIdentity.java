package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The member and the organization of the credentials (whoAmI).
 *
 * @param id             the member's id; {@code userId} in this response
 * @param organizationId the organization's id
 */
public record CallerIdentity(@JsonProperty("userId") MemberId id, String organizationId) {
}
