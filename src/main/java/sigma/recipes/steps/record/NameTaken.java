package sigma.recipes.steps.record;

/** Thrown if what a recipe would create or rename gets a name that another object has. The recipe stops before it acts. */
public final class NameTaken extends AssertionError {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param message the objects that have the name, and the fix
     */
    public NameTaken(String message) {
        super(message);
    }
}
