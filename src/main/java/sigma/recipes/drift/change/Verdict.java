package sigma.recipes.drift.change;

import java.util.Locale;

/** How severe a change is, the worst first. */
public enum Verdict {
    /** Clients that follow the old document fail against the new one. */
    BREAKING,
    /** The documents cannot decide; a person has to review the change. */
    CHECK,
    /** It still works, but its removal has been announced. */
    DEPRECATION,
    /** More is possible; nothing that worked stops working. */
    COMPATIBLE,
    /** The API is the same; only its description changed. */
    EDITORIAL;

    /** Returns its name in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
