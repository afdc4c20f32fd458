package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import sigma.recipes.client.model.MemberId;

/**
 * A published version of a workbook (getVersionHistory).
 *
 * @param number      its number
 * @param publishedAt when it was published
 * @param publisher   the member who published it
 * @param tags        the version tags on it
 */
public record WorkbookVersion(long number, Instant publishedAt, MemberId publisher, List<Tag> tags) {

    /**
     * A version tag on a version.
     *
     * @param id the id of the tag
     */
    public record Tag(@JsonProperty("versionTagId") String id) {
    }

    /** Creates an instance from the fields of a response; a version without tags may lack the list. */
    @JsonCreator
    static WorkbookVersion of(@JsonProperty("version") long number, @JsonProperty("publishedAt") String publishedAt,
                              @JsonProperty("publishedBy") MemberId publisher, @JsonProperty("tags") List<Tag> tags) {
        return new WorkbookVersion(number, Instant.parse(publishedAt), publisher, tags == null ? List.of() : List.copyOf(tags));
    }
}
