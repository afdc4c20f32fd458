package sigma.recipes.client.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A version of a data model that has a version tag (listDataModelTags).
 *
 * @param tag     the id of the tag
 * @param version the number of the version
 */
public record TaggedModelVersion(@JsonProperty("versionTagId") String tag, @JsonProperty("sourceVersion") long version) {
}
