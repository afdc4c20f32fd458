package sigma.recipes.drift.change;

import java.util.List;
import java.util.Optional;

/**
 * A difference between two schemas.
 *
 * @param rule   the rule that judges it
 * @param field  the field relative to the schemas, such as {@code entries[].name}; empty for the schemas as a whole
 * @param variants the variants of unions that lead to it, as in {@code with type "postgres"}, the outermost first
 * @param before what the old schema says; empty if absent
 * @param after  what the new schema says; empty if absent
 * @param hint   the probable counterpart of a removed or added field or value; empty if there is none
 */
public record Difference(Rule rule, String field, List<String> variants, String before, String after, Optional<Hint> hint) {

    /** Creates a difference without a hint. */
    public Difference(Rule rule, String field, List<String> variants, String before, String after) {
        this(rule, field, variants, before, after, Optional.empty());
    }

    /** Copies the variants. */
    public Difference {
        variants = List.copyOf(variants);
    }

    /** Returns a difference of schemas as a whole. */
    public static Difference of(Rule rule, String before, String after) {
        return new Difference(rule, "", List.of(), before, after);
    }

    /** Returns the same difference relative to the root of a body, in which the schemas are at {@code place} in the given variants. */
    public Difference at(String place, List<String> inVariants) {
        return new Difference(rule, joined(place, field), inVariants, before, after, hint);
    }

    /** Returns this difference with a hint. */
    public Difference hinted(Optional<Hint> guess) {
        return new Difference(rule, field, variants, before, after, guess);
    }

    /** Appends a step, which may be the items of a list, to the path of a field. */
    public static String joined(String way, String step) {
        return way.isEmpty() || step.isEmpty() || step.startsWith("[") ? way + step : way + "." + step;
    }
}
