package sigma.recipes.steps.record;

import java.util.Map;
import java.util.Optional;
import sigma.recipes.file.Destination;

/**
 * What a user chose for one run of a recipe, beside its inputs.
 *
 * @param allowDuplicate whether it may create something under a name that is taken
 * @param destination    where it writes its files; nothing for a verifying run, whose files are removed with it
 * @param parameters     values of controls in exports, by the names or ids of the controls
 * @param acceptChanged  whether an export goes on where its rows change meanwhile
 * @param mostFailures   after how many failed rows no other row is tried
 * @param agreed         whether the user agreed beforehand to everything that it writes
 * @param planned        whether nothing is written, since the run is only planned
 */
public record RunChoices(boolean allowDuplicate, Optional<Destination> destination, Map<String, String> parameters,
                         boolean acceptChanged, int mostFailures, boolean agreed, boolean planned) {

    /** Makes the parameters unmodifiable. */
    public RunChoices {
        parameters = Map.copyOf(parameters);
    }

    /** Returns the choices of a verifying run. */
    public static RunChoices ofVerifyingRun() {
        return new RunChoices(false, Optional.empty(), Map.of(), false, Integer.MAX_VALUE, true, false);
    }
}
