package sigma.recipes.drift;

/**
 * A scenario that a change hits.
 *
 * @param recipe    the name of the recipe, such as {@code onboard-a-member}
 * @param scenario  the title of the scenario
 * @param step      the sentence of the step that uses the operation; empty where the record does not tell
 * @param certainty whether it has to be looked at or merely may
 */
public record Hit(String recipe, String scenario, String step, Certainty certainty) {

    /** How sure a hit is. */
    public enum Certainty {
        /** The scenario uses what changed. */
        CERTAIN,
        /** The scenario calls the operation; the record does not show that it uses what changed. */
        POSSIBLE
    }
}
