package sigma.recipes.drift.change;

import java.util.Locale;

/** The use of an operation that a change certainly affects. */
public enum ImpactScope {
    /** No use. */
    NONE,
    /** Every call of the operation. */
    OPERATION,
    /** Recipes that send or read the field. */
    FIELD,
    /** Recipes that send the object that contains the field. */
    OBJECT;

    /** Returns its name in the policy. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
