package sigma.recipes.runbook.option;

import java.util.Locale;

/** The output formats of a command. The text of each is the value of the option. */
public enum OutputFormat {
    /** For people. */
    TEXT,
    /** For spreadsheets and scripts: CSV according to RFC 4180. */
    CSV,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
