package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An account type of the organization (listAccountTypes).
 *
 * @param name its name, which is what a member's account type is called
 */
public record AccountType(@JsonProperty("accountTypeName") String name) {
}
