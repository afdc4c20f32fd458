package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/** A row of listRecentInodes: a document, or the error that kept the API from reading one, which has no name. */
public record RecentRow(@JsonProperty("name") String name, @JsonProperty("type") String type,
                 @JsonProperty("permission") String permission,
                 @JsonProperty("lastInteractionAt") String lastInteractionAt) {

    /** Returns the document, or empty where the API could not read it. */
    public Optional<RecentDocument> document() {
        return Optional.ofNullable(name).map(known -> new RecentDocument(known, type, permission,
                Optional.ofNullable(lastInteractionAt).map(Instant::parse)));
    }
}
