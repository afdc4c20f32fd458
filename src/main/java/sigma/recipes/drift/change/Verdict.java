package sigma.recipes.drift.change;

import java.util.Locale;

/** How bad a change is, the worst first. */
public enum Verdict {
    /** Who keeps to the old document fails against the new one. */
    BREAKING,
    /** The documents cannot tell; somebody has to look. */
    RISKY,
    /** It works, and its end was announced. */
    DEPRECATION,
    /** More is possible; nothing that worked stops working. */
    ADDITIVE,
    /** The same API in other words. */
    WORDING;

    /** Returns the word for it in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
