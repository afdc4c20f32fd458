package sigma.recipes.drift.compare;

import java.util.List;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.schema.Schema;

/**
 * A difference between two schemas, and its path from their roots.
 *
 * @param difference the difference, relative to the roots
 * @param field      the field that differs, relative to the schemas that differ; empty for the schemas themselves
 * @param steps      the steps from the root of the old schema to the one that differs
 * @param before     the old schema that differs
 * @param after      its new counterpart
 */
public record DifferenceTrace(Difference difference, String field, List<Step> steps, Schema before, Schema after) {

    /** Copies the steps. */
    public DifferenceTrace {
        steps = List.copyOf(steps);
    }

    /**
     * A step in the old schema.
     *
     * @param name    the field, {@code []} for the items of a list, {@code *} for all other fields; empty text for a variant
     * @param variant whether the step leads to one of several variants
     * @param to      its target schema
     */
    public record Step(String name, boolean variant, Schema to) {
    }
}
