package sigma.recipes.client.connection;

import java.util.Optional;

/**
 * How the sync of a path ended.
 *
 * @param path    the path
 * @param refusal why Sigma did not sync it; empty if it did
 */
public record SyncedPath(CatalogPath path, Optional<String> refusal) {

    /** Returns whether Sigma synced it. */
    public boolean synced() {
        return refusal.isEmpty();
    }
}
