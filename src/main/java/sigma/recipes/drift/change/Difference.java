package sigma.recipes.drift.change;

import java.util.List;
import java.util.Optional;

/**
 * A difference between two schemas.
 *
 * @param rule   the rule that judges it
 * @param field  where, relative to the schemas: {@code entries[].name}; empty for the schemas as a whole
 * @param variants the variants of unions that lead to it, as in {@code with type "postgres"}, the outermost first
 * @param before what the old schema says; empty if it says nothing
 * @param after  what the new schema says; empty if it says nothing
 * @param hint   what a removed or added field or value may be; empty if nothing is like it
 */
public record Difference(Rule rule, String field, List<String> variants, String before, String after, Optional<Hint> hint) {

    /** Creates a difference without a hint. */
    public Difference(Rule rule, String field, List<String> variants, String before, String after) {
        this(rule, field, variants, before, after, Optional.empty());
    }

    /** Copies the list of variants. */
    public Difference {
        variants = List.copyOf(variants);
    }

    /** Returns a difference of schemas as a whole. */
    public static Difference of(Rule rule, String before, String after) {
        return new Difference(rule, "", List.of(), before, after);
    }

    /** Returns the same, seen from the root of a body, in which the schemas are at {@code place} in variants. */
    public Difference at(String place, List<String> inVariants) {
        return new Difference(rule, joined(place, field), inVariants, before, after, hint);
    }

    /** Returns this difference with a hint. */
    public Difference hinted(Optional<Hint> guess) {
        return new Difference(rule, field, variants, before, after, guess);
    }

    /** Joins the way to a field and a step further, which may be the items of a list. */
    public static String joined(String way, String step) {
        return way.isEmpty() || step.isEmpty() || step.startsWith("[") ? way + step : way + "." + step;
    }
}
