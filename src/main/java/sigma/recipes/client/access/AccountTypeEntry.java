package sigma.recipes.client.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An account type with all fields of its list (listAccountTypes).
 *
 * @param id     its id
 * @param name   its name
 * @param custom whether it is custom
 */
public record AccountTypeEntry(@JsonProperty("accountTypeId") AccountTypeId id, @JsonProperty("accountTypeName") String name,
                               @JsonProperty("isCustom") boolean custom) {
}
