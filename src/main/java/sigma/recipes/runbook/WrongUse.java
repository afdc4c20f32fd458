package sigma.recipes.runbook;

/** The command line asks for something that cannot be; the message says what and how to put it right. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
