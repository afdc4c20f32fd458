package sigma.recipes.runbook.option;

import java.util.Locale;

/** The forms in which a command gives what it was asked for. Its word is what people type. */
public enum OutputForm {
    /** For people. */
    TEXT,
    /** For spreadsheets and scripts: a table, as RFC 4180 describes it. */
    CSV,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
