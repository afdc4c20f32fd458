package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/** A row of listRecentInodes: a document, or an error without a name, if the API could not read the document. */
public record RecentRow(@JsonProperty("name") String name, @JsonProperty("type") String type,
                 @JsonProperty("permission") String permission,
                 @JsonProperty("lastInteractionAt") String lastInteractionAt) {

    /** Returns the document; empty if the API could not read it. */
    public Optional<RecentDocument> document() {
        return Optional.ofNullable(name).map(known -> new RecentDocument(known, type, permission,
                Optional.ofNullable(lastInteractionAt).map(Instant::parse)));
    }
}
