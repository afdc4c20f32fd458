package sigma.recipes.client.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A document that a member used lately (listRecentInodes).
 *
 * @param name              its name
 * @param type              the API's word for its kind: {@code workbook}, {@code data-model}, {@code dataset}, ...
 * @param permission        the API's word for what the member may do with it
 * @param lastInteractionAt when the member last used it, if the API says so
 */
public record RecentDocument(String name, String type, String permission, Optional<Instant> lastInteractionAt) {
}
