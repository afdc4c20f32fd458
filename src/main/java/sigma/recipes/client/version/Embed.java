package sigma.recipes.client.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import sigma.recipes.client.workbook.WorkbookPart;

/**
 * An embed of a workbook (listWorkbookEmbeds).
 *
 * @param id         its id
 * @param address    the address to embed
 * @param open       whether everyone with the address may open it
 * @param sourceType the kind of the embedded part, as in the API
 * @param sourceId   the id of the page or element that is embedded; empty for a whole workbook
 * @param sourceName the name of that page or element, if the API returns it
 */
public record Embed(EmbedId id, String address, boolean open, String sourceType, Optional<String> sourceId,
                    Optional<String> sourceName) {

    /** Creates an instance from the fields of a response. */
    @JsonCreator
    static Embed of(@JsonProperty("embedId") EmbedId id, @JsonProperty("embedUrl") String address,
                    @JsonProperty("public") boolean open, @JsonProperty("sourceType") String sourceType,
                    @JsonProperty("sourceId") String sourceId, @JsonProperty("sourceName") String sourceName) {
        return new Embed(id, address, open, sourceType, Optional.ofNullable(sourceId), Optional.ofNullable(sourceName));
    }

    /** Returns whether it embeds {@code part}. */
    public boolean shows(WorkbookPart part) {
        return sourceType.equals(part.type().word()) && sourceId.equals(part.id());
    }
}
