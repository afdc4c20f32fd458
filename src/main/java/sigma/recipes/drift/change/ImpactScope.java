package sigma.recipes.drift.change;

import java.util.Locale;

/** Which use of an operation a change hits for certain. */
public enum ImpactScope {
    /** No use. */
    NONE,
    /** Every call of the operation. */
    OPERATION,
    /** Recipes that send or read the field. */
    FIELD,
    /** Recipes that send the object that holds the field. */
    OBJECT;

    /** Returns the word for it in the policy. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
