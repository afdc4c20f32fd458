package sigma.recipes.steps.scenario;

import java.util.List;

/** A name that a person gave fits nothing in the organization, or several things. The recipe stops before it acts. */
public final class UnfitName extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient List<String> choices;

    /**
     * Creates the error.
     *
     * @param message what is wrong with the name, with the choices
     * @param choices what the person may choose from
     */
    public UnfitName(String message, List<String> choices) {
        super(message);
        this.choices = List.copyOf(choices);
    }

    /** Returns the names that would fit. */
    public List<String> choices() {
        return choices;
    }
}
