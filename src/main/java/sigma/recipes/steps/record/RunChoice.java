package sigma.recipes.steps.record;

import java.util.Locale;

/** A choice of the user that only some recipes use. A run records the choices that the steps of a recipe use. */
public enum RunChoice {
    /** Whether names that are taken may be used. */
    ALLOW_DUPLICATE,
    /** The target of files, and whether they may replace others. */
    DESTINATION,
    /** The values of controls in exports. */
    PARAMETERS,
    /** Whether an export continues if its rows change meanwhile. */
    ACCEPT_CHANGED,
    /** The number of failed rows after which no other row is tried. */
    MOST_FAILURES,
    /** The secret with which Sigma signs in to a data platform; a setting, which has no option. */
    CONNECTION_SECRET,
    /** Whether secret outputs are shown. */
    REVEAL;

    /** Returns its name in a usage record, such as {@code accept-changed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
