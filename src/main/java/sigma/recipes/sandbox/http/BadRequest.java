package sigma.recipes.sandbox.http;

/** Thrown if a request violates HTTP or a limit of the listener. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * Creates the rejection of a request.
     *
     * @param status  the status of the response
     * @param message the problem, for the sender
     */
    BadRequest(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** Returns the status of the response, 400 or above. */
    public int status() {
        return status;
    }
}
