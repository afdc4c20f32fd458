package sigma.recipes.runbook.undo.reversal;

import java.util.Optional;

/**
 * A write that can't be undone.
 *
 * @param words the write in words
 * @param why   why it can't be undone
 */
public record Irreversible(String words, String why) implements Reversal {

    @Override
    public Optional<String> obstacle() {
        return Optional.of(why);
    }

    @Override
    public void carryOut(UndoClient client) {
        throw new IllegalStateException(words + " can't be reverted: " + why);
    }
}
