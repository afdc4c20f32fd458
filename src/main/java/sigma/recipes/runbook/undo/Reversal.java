package sigma.recipes.runbook.undo;

import java.util.Optional;

/** How one write is taken back. */
public interface Reversal {

    /** Returns what is done, as an imperative phrase with the name of the thing. */
    String words();

    /** Returns why it can't be done; empty if it can. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /** Returns what stays although it is done; empty if nothing does. */
    default Optional<String> remainder() {
        return Optional.empty();
    }

    /**
     * Does it; empty if the thing is already as it was before the write.
     *
     * @throws ChangedSince if the thing was changed since the write
     */
    void carryOut(UndoClient client);
}
