package sigma.recipes.runbook.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import sigma.recipes.file.Destination;
import sigma.recipes.runbook.option.OutputFormat;
import sigma.recipes.runbook.option.UnattendedOptions;
import sigma.recipes.steps.record.RunChoices;

/**
 * The options of a run.
 *
 * @param yes            whether to write to a real organization without asking
 * @param reveal         whether to show secret outputs
 * @param allowDuplicate whether it may use a name that is taken
 * @param to             the target file or folder; empty for the folder of the run
 * @param overwrite      whether it may replace a file
 * @param parameters     values of controls in exports
 * @param acceptChanged  whether an export continues if its rows change meanwhile
 * @param mostFailures   the number of failed rows after which no other row is tried; empty for no limit
 * @param form           the format of standard output
 * @param unattended     the wait for another run, and the notification
 */
public record RunOptions(boolean yes, boolean reveal, boolean allowDuplicate, Optional<Path> to, boolean overwrite,
                         Map<String, String> parameters, boolean acceptChanged, OptionalInt mostFailures, OutputFormat form, UnattendedOptions unattended) {

    /**
     * Returns the options for steps.
     *
     * @param folder the folder of the run
     */
    public RunChoices choices(Path folder) {
        Destination destination = to.map(path -> Destination.named(path, overwrite))
                .orElseGet(() -> Destination.folder(folder, overwrite, RunFolder.OWN_FILES));
        return new RunChoices(allowDuplicate, Optional.of(destination), parameters, acceptChanged, mostFailures.orElse(Integer.MAX_VALUE), yes, false);
    }
}
