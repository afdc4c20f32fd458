package sigma.recipes.drift.change;

import java.util.List;
import java.util.Optional;

/**
 * A difference between two schemas or two other parts of a document.
 *
 * @param rule     the rule that judges it
 * @param field    the field relative to the part, such as {@code entries[].name}; empty for the part as a whole
 * @param variants the variants of unions that lead to it, as in {@code with type "postgres"}, the outermost first
 * @param before   what the old document says; empty if absent
 * @param after    what the new document says; empty if absent
 * @param owner    the part of the old document that contains the difference, as a reference; empty if there is none
 * @param loss     what the exporter of the new document may have lost
 * @param hint     the probable counterpart of a removed or added field or value; empty if there is none
 */
public record Difference(Rule rule, String field, List<String> variants, String before, String after, String owner, ExporterLoss loss,
                         Optional<Hint> hint) {

    /** Copies the variants. */
    public Difference {
        variants = List.copyOf(variants);
    }

    /** Returns a difference in a field. */
    public static Difference of(Rule rule, String field, String before, String after) {
        return new Difference(rule, field, List.of(), before, after, "", ExporterLoss.NONE, Optional.empty());
    }

    /** Returns a difference of parts as a whole. */
    public static Difference of(Rule rule, String before, String after) {
        return of(rule, "", before, after);
    }

    /** Returns the same difference relative to the root of a body, in which the schemas are at {@code place} in the given variants. */
    public Difference at(String place, List<String> inVariants) {
        return new Difference(rule, joined(place, field), inVariants, before, after, owner, loss, hint);
    }

    /** Returns this difference as one in a part of the old document. */
    public Difference ownedBy(String part) {
        return new Difference(rule, field, variants, before, after, part, loss, hint);
    }

    /** Returns this difference as a possible loss of the exporter. */
    public Difference withLoss(ExporterLoss possible) {
        return new Difference(rule, field, variants, before, after, owner, possible, hint);
    }

    /** Returns this difference with a hint. */
    public Difference hinted(Optional<Hint> hint) {
        return new Difference(rule, field, variants, before, after, owner, loss, hint);
    }

    /** Appends a step, which may be the items of a list, to the path of a field. */
    public static String joined(String way, String step) {
        return way.isEmpty() || step.isEmpty() || step.startsWith("[") ? way + step : way + "." + step;
    }
}
