package sigma.recipes.client.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A document that a member used recently (listRecentInodes).
 *
 * @param name              its name
 * @param type              its kind, as in the API: {@code workbook}, {@code data-model}, {@code dataset}, ...
 * @param permission        the permission of the member, as in the API
 * @param lastInteractionAt when the member last used it, if the API returns it
 */
public record RecentDocument(String name, String type, String permission, Optional<Instant> lastInteractionAt) {
}
