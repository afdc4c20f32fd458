package sigma.recipes.drift.change;

import java.util.List;
import java.util.Locale;

/**
 * A scenario that a change hits.
 *
 * @param recipe    the name of the recipe, such as {@code onboard-a-member}
 * @param scenario  the title of the scenario
 * @param steps     the sentences of the steps that use the operation, as the feature has them; empty if the record does not
 *                  tell
 * @param certainty whether it has to be looked at or merely may
 * @param preparing whether only a verifying run uses the operation, to make what the scenario needs
 */
public record Impact(String recipe, String scenario, List<String> steps, Certainty certainty, boolean preparing) {

    /** Copies the list of steps. */
    public Impact {
        steps = List.copyOf(steps);
    }

    /** Tells whether the recipe itself uses what changed, for certain. */
    public boolean demands() {
        return certainty == Certainty.CERTAIN && !preparing;
    }

    /** How sure a hit is. */
    public enum Certainty {
        /** The scenario uses what changed. */
        CERTAIN,
        /** The scenario calls the operation; the record does not show that it uses what changed. */
        POSSIBLE;

        /** Returns its name in reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
