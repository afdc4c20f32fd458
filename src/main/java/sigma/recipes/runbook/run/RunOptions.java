package sigma.recipes.runbook.run;

import java.nio.file.Path;
import java.util.Optional;
import sigma.recipes.file.Destination;
import sigma.recipes.runbook.option.OutputForm;

/**
 * How a user wants a recipe to be run.
 *
 * @param yes            whether it writes to a real organization without asking
 * @param reveal         whether secret outputs are shown
 * @param allowDuplicate whether it may create something under a name that is taken
 * @param to             the file or folder that it writes to; empty for the folder of the run
 * @param overwrite      whether it may replace a file
 * @param form           the form of what goes to standard output
 */
public record RunOptions(boolean yes, boolean reveal, boolean allowDuplicate, Optional<Path> to, boolean overwrite, OutputForm form) {

    /**
     * Returns where the recipe writes its files.
     *
     * @param folder the folder of the run
     */
    public Destination destination(Path folder) {
        return to.map(path -> Destination.named(path, overwrite))
                .orElseGet(() -> new Destination(folder, Optional.empty(), overwrite));
    }
}
