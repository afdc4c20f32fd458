package sigma.recipes.client.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An account type with everything that its list shows (listAccountTypes).
 *
 * @param id     its id
 * @param name   its name
 * @param custom whether the organization made it
 */
public record AccountTypeEntry(@JsonProperty("accountTypeId") String id, @JsonProperty("accountTypeName") String name,
                               @JsonProperty("isCustom") boolean custom) {
}
