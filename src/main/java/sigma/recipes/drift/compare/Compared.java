package sigma.recipes.drift.compare;

import java.util.List;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Ignored;

/**
 * What a comparison of two documents found.
 *
 * @param changes the changes, each once, in the order of the old document
 * @param ignored the differences that are outside of what both documents speak of, by reason
 */
public record Compared(List<Change> changes, List<Ignored> ignored) {

    /** Copies the lists. */
    public Compared {
        changes = List.copyOf(changes);
        ignored = List.copyOf(ignored);
    }
}
