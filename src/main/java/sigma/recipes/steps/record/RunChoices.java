package sigma.recipes.steps.record;

import java.util.Map;
import java.util.Optional;
import sigma.recipes.file.Destination;

/**
 * The choices of a user for one run of a recipe, other than its inputs.
 *
 * @param allowDuplicate whether it may use a name that is taken
 * @param destination    the target of its files; empty for a verifying run, whose files are removed with it
 * @param parameters     values of controls in exports, by the names or ids of the controls
 * @param acceptChanged  whether an export continues if its rows change meanwhile
 * @param mostFailures   the number of failed rows after which no other row is tried
 * @param agreed         whether the user agreed in advance to everything that it writes
 * @param planned        whether nothing is written, since the run is only planned
 */
public record RunChoices(boolean allowDuplicate, Optional<Destination> destination, Map<String, String> parameters,
                         boolean acceptChanged, int mostFailures, boolean agreed, boolean planned) {

    /** Makes the parameters unmodifiable. */
    public RunChoices {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Returns the choices of a plan.
     *
     * @param allowDuplicate whether the planned run may use a name that is taken
     */
    public static RunChoices ofPlan(boolean allowDuplicate) {
        return new RunChoices(allowDuplicate, Optional.empty(), Map.of(), false, Integer.MAX_VALUE, true, true);
    }

    /** Returns the choices of a verifying run. */
    public static RunChoices ofVerifyingRun() {
        return new RunChoices(false, Optional.empty(), Map.of(), false, Integer.MAX_VALUE, true, false);
    }
}
