package sigma.recipes.drift.change;

import java.util.List;

/**
 * A scenario that a change affects.
 *
 * @param recipe    the name of the recipe, such as {@code onboard-a-member}
 * @param scenario  the title of the scenario
 * @param steps     the sentences of the steps that use the operation, as in the feature; empty if the record does not
 *                  contain them
 * @param certainty how certain the impact is
 * @param preparing whether only a verifying run uses the operation, to create fixtures
 */
public record Impact(String recipe, String scenario, List<String> steps, Certainty certainty, boolean preparing) {

    /** Copies the steps. */
    public Impact {
        steps = List.copyOf(steps);
    }

    /** Returns whether the recipe itself certainly uses the changed part. */
    public boolean isCertainUse() {
        return certainty == Certainty.CERTAIN && !preparing;
    }

    /** The certainty of an impact. */
    public enum Certainty implements ReportWord {
        /** The scenario uses the changed part. */
        CERTAIN,
        /** The scenario calls the operation; the record does not show that it uses the changed part. */
        POSSIBLE
    }
}
