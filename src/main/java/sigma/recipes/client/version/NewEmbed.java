package sigma.recipes.client.version;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An embed that was just created (createWorkbookEmbed).
 *
 * @param id      its id
 * @param address the address to embed
 */
public record NewEmbed(@JsonProperty("embedId") EmbedId id, @JsonProperty("embedUrl") String address) {
}
