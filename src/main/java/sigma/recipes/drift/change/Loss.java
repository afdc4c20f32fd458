package sigma.recipes.drift.change;

import java.util.Locale;

/** What a publisher's exporter may have lost where a document seems to have changed. A publisher's profile lists its losses. */
public enum Loss {
    /** Nothing; the document means what it says. */
    NONE,
    /** The other media types of a body, or all variants of it but one. */
    BODY,
    /** All variants but one that have the same value in the field that tells variants apart. */
    VARIANT,
    /** Null beside a closed list of values or beside variants. */
    NULL,
    /** A map around its values. */
    MAP,
    /** That a number is an integer. */
    INTEGER,
    /** The operation id. */
    OPERATION_ID;

    /** Returns the word for it in a profile. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
