package sigma.recipes.drift.compare;

import java.util.List;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.IgnoredDifferences;

/**
 * The result of a comparison of two documents.
 *
 * @param changes the changes, each once, in the order of the old document
 * @param ignored the differences outside of the subjects that both documents mention, by reason
 */
public record ComparisonResult(List<Change> changes, List<IgnoredDifferences> ignored) {

    /** Copies the lists. */
    public ComparisonResult {
        changes = List.copyOf(changes);
        ignored = List.copyOf(ignored);
    }
}
