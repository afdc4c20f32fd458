package sigma.recipes.runbook.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import sigma.recipes.file.Destination;
import sigma.recipes.runbook.option.OutputForm;
import sigma.recipes.runbook.option.Unattended;
import sigma.recipes.steps.record.RunChoices;

/**
 * How a user wants a recipe to be run.
 *
 * @param yes            whether it writes to a real organization without asking
 * @param reveal         whether secret outputs are shown
 * @param allowDuplicate whether it may create something under a name that is taken
 * @param to             the file or folder that it writes to; empty for the folder of the run
 * @param overwrite      whether it may replace a file
 * @param parameters     values of controls in exports
 * @param acceptChanged  whether an export goes on where its rows change meanwhile
 * @param mostFailures   after how many failed rows no other row is tried; empty where there is no such limit
 * @param form           the form of what goes to standard output
 * @param unattended     how long it waits for another run, and whom it notifies
 */
public record RunOptions(boolean yes, boolean reveal, boolean allowDuplicate, Optional<Path> to, boolean overwrite,
                         Map<String, String> parameters, boolean acceptChanged, OptionalInt mostFailures, OutputForm form, Unattended unattended) {

    /**
     * Returns what the steps have to know.
     *
     * @param folder the folder of the run
     */
    public RunChoices choices(Path folder) {
        Destination destination = to.map(path -> Destination.named(path, overwrite))
                .orElseGet(() -> new Destination(folder, Optional.empty(), overwrite));
        return new RunChoices(allowDuplicate, Optional.of(destination), parameters, acceptChanged, mostFailures.orElse(Integer.MAX_VALUE), yes);
    }
}
