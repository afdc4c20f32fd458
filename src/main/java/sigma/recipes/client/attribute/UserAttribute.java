package sigma.recipes.client.attribute;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A user attribute of the organization (listUserAttributes, createUserAttribute).
 *
 * @param id   its id
 * @param name its unique name
 */
public record UserAttribute(@JsonProperty("userAttributeId") AttributeId id, String name) {
}
