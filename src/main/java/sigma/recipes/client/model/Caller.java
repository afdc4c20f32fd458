package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whom the credentials belong to (whoAmI).
 *
 * @param id             the member who owns the credentials; the API calls it {@code userId} here
 */
public record Caller(@JsonProperty("userId") MemberId id) {
}
