package sigma.recipes.steps.sentence;

import java.util.Locale;

/** The visibility of something that a member saves in a workbook. */
public enum Visibility {
    /** Everyone with access to the workbook. */
    SHARED,
    /** Only the member. */
    PRIVATE;

    /** Returns the visibility of something that is shared or not. */
    public static Visibility of(boolean shared) {
        return shared ? SHARED : PRIVATE;
    }

    /** Returns its word in sentences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
