package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An account type of the organization (listAccountTypes).
 *
 * @param name its name, to which the account type of a member refers
 */
public record AccountType(@JsonProperty("accountTypeName") String name) {
}
