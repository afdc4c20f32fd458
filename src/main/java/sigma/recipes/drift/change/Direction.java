package sigma.recipes.drift.change;

import java.util.Locale;

/** Which way the changed part of an exchange travels; it decides who is hurt. */
public enum Direction {
    /** Neither way: the operation as a whole. */
    NONE,
    /** From the recipe to the API: a recipe writes it. */
    REQUEST,
    /** From the API to the recipe: a recipe reads it. */
    RESPONSE;

    /** Returns its name in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
