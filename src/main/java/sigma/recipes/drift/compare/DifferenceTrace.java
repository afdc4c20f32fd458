package sigma.recipes.drift.compare;

import java.util.List;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.schema.Schema;

/**
 * A difference between two schemas, and how it is reached from their roots.
 *
 * @param difference the difference, seen from the roots
 * @param field      the field that differs, seen from the schemas that differ; empty if they do themselves
 * @param steps      the steps from the root of the old schema to the one that differs
 * @param before     the old schema that differs
 * @param after      the new schema in its place
 */
public record DifferenceTrace(Difference difference, String field, List<Step> steps, Schema before, Schema after) {

    /** Copies the steps. */
    public DifferenceTrace {
        steps = List.copyOf(steps);
    }

    /**
     * A step down in the old schema.
     *
     * @param name    the field, {@code []} for the items of a list, {@code *} for all other fields; empty for a variant
     * @param variant whether the step leads to one of several variants
     * @param to      the schema to which it leads
     */
    public record Step(String name, boolean variant, Schema to) {
    }
}
