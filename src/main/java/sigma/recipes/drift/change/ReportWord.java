package sigma.recipes.drift.change;

import java.util.Locale;

/** An enum whose constants have the same names in reports, in lower case with hyphens. */
public interface ReportWord {

    /** Returns the name of the constant. */
    String name();

    /** Returns its name in reports. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
