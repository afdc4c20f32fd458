package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The member who owns the credentials (whoAmI).
 *
 * @param id             the id of the member; {@code userId} in this response
 */
public record Caller(@JsonProperty("userId") MemberId id) {
}
