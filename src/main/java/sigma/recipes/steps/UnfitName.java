package sigma.recipes.steps;

import java.util.List;

/** A name that a person gave fits nothing in the organization, or several things. The recipe stops before it acts. */
final class UnfitName extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final transient List<String> choices;

    /**
     * Creates the error.
     *
     * @param message what is wrong with the name, with the choices
     * @param choices what the person may choose from
     */
    UnfitName(String message, List<String> choices) {
        super(message);
        this.choices = List.copyOf(choices);
    }

    List<String> choices() {
        return choices;
    }
}
