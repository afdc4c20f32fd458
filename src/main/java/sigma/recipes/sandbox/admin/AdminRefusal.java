package sigma.recipes.sandbox.admin;

/** Thrown if a request to the administration, or an option with the same content, is invalid. */
public final class AdminRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    AdminRefusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static AdminRefusal invalid(String message) {
        return new AdminRefusal(400, "invalid_request", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
