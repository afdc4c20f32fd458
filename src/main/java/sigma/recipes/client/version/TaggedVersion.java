package sigma.recipes.client.version;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A version of a workbook that has a version tag (getWorkbookTags).
 *
 * @param tag     the id of the tag
 * @param version the number of the version
 */
public record TaggedVersion(@JsonProperty("versionTagId") TagId tag, @JsonProperty("sourceWorkbookVersion") long version) {
}
