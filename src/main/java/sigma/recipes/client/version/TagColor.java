package sigma.recipes.client.version;

import java.util.Locale;

/** The colors of version tags (createVersionTag). */
public enum TagColor {
    /** Cyan. */
    CYAN,
    /** Green. */
    GRASS,
    /** Violet. */
    VIOLET,
    /** Dark purple. */
    PLUM,
    /** Yellow. */
    AMBER,
    /** Brown. */
    BRONZE;

    /** Returns its value in the API, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
