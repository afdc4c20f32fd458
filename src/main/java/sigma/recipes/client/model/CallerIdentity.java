package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The member and the organization that the credentials belong to (whoAmI).
 *
 * @param id             the member's id; the API calls it {@code userId} here
 * @param organizationId the organization's id
 */
public record CallerIdentity(@JsonProperty("userId") MemberId id, String organizationId) {
}
