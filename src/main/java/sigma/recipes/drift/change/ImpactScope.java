package sigma.recipes.drift.change;

import java.util.Locale;

/** Which use of an operation a change hits for certain. */
public enum ImpactScope {
    /** No use. */
    NOBODY,
    /** Every call of the operation. */
    OPERATION,
    /** Who sends or reads the field. */
    FIELD,
    /** Who sends the object that holds the field. */
    OBJECT;

    /** Returns the word for it in the policy. */
    public String word() {
        return this == NOBODY ? "none" : name().toLowerCase(Locale.ROOT);
    }
}
