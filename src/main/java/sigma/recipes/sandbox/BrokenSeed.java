package sigma.recipes.sandbox;

/** The seed of the sandbox cannot be used; says where and why. */
final class BrokenSeed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSeed(String place, String reason) {
        super("The seed of the sandbox, sandbox/organization.yaml, is broken at " + place + ": " + reason);
    }
}
