package sigma.recipes.sandbox.seed;

/** The seed of the sandbox cannot be used; says where and why. */
public final class BrokenSeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the report: a place such as {@code teams[0]}, and what is wrong there. */
    public BrokenSeed(String place, String reason) {
        super("The seed of the sandbox, sandbox/organization.yaml, is broken at " + place + ": " + reason);
    }
}
