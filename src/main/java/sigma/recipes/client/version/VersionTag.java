package sigma.recipes.client.version;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;

/**
 * A version tag of the organization (listVersionTag).
 *
 * @param id          its id
 * @param name        its unique name
 * @param color       its color, if the API returns it
 * @param description its description; empty if it has none
 */
public record VersionTag(TagId id, String name, Optional<String> color, String description) {

    /** Creates an instance from the fields of a response. */
    @JsonCreator
    static VersionTag of(@JsonProperty("versionTagId") TagId id, @JsonProperty("name") String name,
                         @JsonProperty("color") String color, @JsonProperty("description") String description) {
        return new VersionTag(id, name, Optional.ofNullable(color), Objects.requireNonNullElse(description, ""));
    }
}
