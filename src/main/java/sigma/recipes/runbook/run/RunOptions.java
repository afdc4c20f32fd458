package sigma.recipes.runbook.run;

import sigma.recipes.runbook.option.OutputForm;

/**
 * How a user wants a recipe to be run.
 *
 * @param yes            whether it writes to a real organization without asking
 * @param reveal         whether secret outputs are shown
 * @param allowDuplicate whether it may create something under a name that is taken
 * @param form           the form of what goes to standard output
 */
public record RunOptions(boolean yes, boolean reveal, boolean allowDuplicate, OutputForm form) {
}
