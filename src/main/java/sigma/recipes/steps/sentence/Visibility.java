package sigma.recipes.steps.sentence;

import java.util.Locale;

/** Who sees something that a member saves in a workbook. */
public enum Visibility {
    /** All who may open the workbook. */
    SHARED,
    /** The member alone. */
    PRIVATE;

    /** Returns who sees something that is shared, or is not. */
    public static Visibility of(boolean shared) {
        return shared ? SHARED : PRIVATE;
    }

    /** Returns the word of sentences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
