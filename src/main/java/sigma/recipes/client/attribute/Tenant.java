package sigma.recipes.client.attribute;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A tenant organization (listTenants).
 *
 * @param id   its id
 * @param name its name
 */
public record Tenant(@JsonProperty("tenantOrganizationId") String id, @JsonProperty("tenantOrganizationName") String name) {
}
