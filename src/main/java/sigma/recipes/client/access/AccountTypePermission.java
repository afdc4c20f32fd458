package sigma.recipes.client.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A permission of an account type (listAccountTypePermissions).
 *
 * @param word the permission, as in the API
 */
public record AccountTypePermission(@JsonProperty("permission") String word) {
}
