package sigma.recipes.sandbox;

/** A saved organization can't be used: it is damaged, or of another version. */
final class UnreadableMemory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableMemory(String message) {
        super(message);
    }
}
