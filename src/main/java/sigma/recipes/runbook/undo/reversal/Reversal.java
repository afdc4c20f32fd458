package sigma.recipes.runbook.undo.reversal;

import java.util.Optional;

/** The reversal of one write. */
public interface Reversal {

    /** Returns the action, as an imperative phrase with the name of the object. */
    String words();

    /** Returns why it is impossible; empty if it is possible. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /** Returns what remains after it; empty if nothing does. */
    default Optional<String> remainder() {
        return Optional.empty();
    }

    /**
     * Executes the reversal; empty if the object is already as before the write.
     *
     * @throws ChangedSince if the object was changed since the write
     */
    void carryOut(UndoClient client);
}
