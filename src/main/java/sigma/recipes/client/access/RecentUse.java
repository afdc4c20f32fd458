package sigma.recipes.client.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import sigma.recipes.client.file.FileId;

/**
 * A file that a member has opened (listRecentInodes).
 *
 * @param file the file; empty for a row that the API could not read
 * @param at   when the member last used it, if the API returns it
 */
public record RecentUse(Optional<FileId> file, Optional<Instant> at) {

    /** Creates an instance from the fields of a response. */
    @JsonCreator
    static RecentUse of(@JsonProperty("id") FileId file, @JsonProperty("lastInteractionAt") String at) {
        return new RecentUse(Optional.ofNullable(file), Optional.ofNullable(at).map(Instant::parse));
    }
}
