package sigma.recipes.client.connection;

import java.util.Optional;

/**
 * The result of the sync of a path.
 *
 * @param path    the path
 * @param refusal why Sigma did not sync it; empty on success
 */
public record SyncedPath(CatalogPath path, Optional<String> refusal) {

    /** Returns whether Sigma synced it. */
    public boolean synced() {
        return refusal.isEmpty();
    }
}
