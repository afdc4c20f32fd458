package sigma.recipes.client.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an account type allows (listAccountTypePermissions).
 *
 * @param word the API's word for it
 */
public record AccountTypePermission(@JsonProperty("permission") String word) {
}
