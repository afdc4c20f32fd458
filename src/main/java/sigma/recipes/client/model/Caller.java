package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The member who owns the credentials (whoAmI).
 *
 * @param id             the member who owns the credentials; the API calls it {@code userId} here
 */
public record Caller(@JsonProperty("userId") MemberId id) {
}
