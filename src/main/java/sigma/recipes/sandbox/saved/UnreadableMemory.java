package sigma.recipes.sandbox.saved;

/** Thrown if a saved organization is damaged or has another version. */
public final class UnreadableMemory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableMemory(String message) {
        super(message);
    }
}
