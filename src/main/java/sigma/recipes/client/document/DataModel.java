package sigma.recipes.client.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A data model (listDataModels, getDataModel).
 *
 * @param id      its id
 * @param urlId   the short id in its URL
 * @param name    its name
 * @param path    its folders, without its own name
 * @param version the number of its latest version
 */
public record DataModel(@JsonProperty("dataModelId") DataModelId id, @JsonProperty("dataModelUrlId") String urlId, String name,
                        String path, @JsonProperty("latestVersion") long version) {
}
