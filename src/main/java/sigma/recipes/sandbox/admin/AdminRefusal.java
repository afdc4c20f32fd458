package sigma.recipes.sandbox.admin;

/** Thrown if a request to the administration, or an option with the same content, is invalid. */
public final class AdminRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String expected;
    private final String actual;

    AdminRefusal(int status, String code, String message) {
        this(status, code, message, "", "");
    }

    private AdminRefusal(int status, String code, String message, String expected, String actual) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.expected = expected;
        this.actual = actual;
    }

    static AdminRefusal invalid(String message) {
        return new AdminRefusal(400, "invalid_request", message);
    }

    static AdminRefusal invalid(String field, String expected, String actual) {
        String what = field.isEmpty() ? "" : field + ": ";
        return new AdminRefusal(400, "invalid_request", what + "expected " + expected + "; was " + actual, what + expected, actual);
    }

    /** Returns the value that is expected; empty if the message alone explains the problem. */
    public String expected() {
        return expected;
    }

    /** Returns the invalid value; empty if the message alone explains the problem. */
    public String actual() {
        return actual;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
