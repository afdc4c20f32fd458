package sigma.recipes.steps.record;

import java.util.Locale;

/** A choice of the user that only some recipes ask for. A run records the choices that the steps of a recipe ask for. */
public enum RunChoice {
    /** Whether something may be created under a name that is taken. */
    ALLOW_DUPLICATE,
    /** Where files are written, and whether they may replace others. */
    DESTINATION,
    /** The values of controls in exports. */
    PARAMETERS,
    /** Whether an export continues where its rows change meanwhile. */
    ACCEPT_CHANGED,
    /** After how many failed rows no other row is tried. */
    MOST_FAILURES,
    /** Whether secret outputs are shown. */
    REVEAL;

    /** Returns the word for it in a record of usage, such as {@code accept-changed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
