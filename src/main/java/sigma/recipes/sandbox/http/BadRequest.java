package sigma.recipes.sandbox.http;

/** A request that HTTP itself, or a limit of the listener, forbids. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * Creates the refusal of a request.
     *
     * @param status  the status of the response
     * @param message what is wrong with the request, for its sender
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
