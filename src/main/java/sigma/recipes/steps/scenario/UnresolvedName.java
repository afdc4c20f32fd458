package sigma.recipes.steps.scenario;

import java.util.List;

/** Thrown if a given name matches nothing in the organization, or several objects. The recipe stops before it acts. */
public final class UnresolvedName extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient List<String> choices;

    /**
     * Creates the error.
     *
     * @param message the problem of the name, with the choices
     * @param choices the names to choose from
     */
    public UnresolvedName(String message, List<String> choices) {
        super(message);
        this.choices = List.copyOf(choices);
    }

    /** Returns the names to choose from. */
    public List<String> choices() {
        return choices;
    }
}
