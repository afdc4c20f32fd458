package sigma.recipes.client.version;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A version tag that was just created (createVersionTag).
 *
 * @param id its id
 */
public record NewTag(@JsonProperty("versionTagId") TagId id) {
}
