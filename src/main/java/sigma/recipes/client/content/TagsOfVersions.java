package sigma.recipes.client.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The versions of a workbook (getWorkbook).
 *
 * @param version the number of its latest version
 * @param tags    the tags on its versions
 */
public record TagsOfVersions(long version, List<Tag> tags) {

    /**
     * A tag on a version.
     *
     * @param id   the id of the tag
     * @param name its name
     */
    public record Tag(@JsonProperty("versionTagId") String id, String name) {
    }

    /** Creates an instance from the fields of a response; a workbook without tags may lack the list. */
    @JsonCreator
    public static TagsOfVersions of(@JsonProperty("latestVersion") long version, @JsonProperty("tags") List<Tag> tags) {
        return new TagsOfVersions(version, tags == null ? List.of() : List.copyOf(tags));
    }

    /** Returns the name of a tag; its id if the workbook lacks the tag. */
    public String nameOf(String id) {
        return tags.stream().filter(tag -> tag.id().equals(id)).map(Tag::name).findFirst().orElse(id);
    }
}
