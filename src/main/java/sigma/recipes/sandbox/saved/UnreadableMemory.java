package sigma.recipes.sandbox.saved;

/** A saved organization can't be used: it is damaged, or of another version. */
public final class UnreadableMemory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableMemory(String message) {
        super(message);
    }
}
