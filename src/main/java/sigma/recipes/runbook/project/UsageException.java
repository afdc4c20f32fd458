package sigma.recipes.runbook.project;

/** The command line asks for something that cannot be; the message says what and how to put it right. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with a complete message. */
    public UsageException(String message) {
        super(message);
    }
}
