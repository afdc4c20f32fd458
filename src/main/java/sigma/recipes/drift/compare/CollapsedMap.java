package sigma.recipes.drift.compare;

import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Determines whether a document has a single value in place of a map of such values. */
final class CollapsedMap {

    private CollapsedMap() {
    }

    /** Returns whether {@code before} is a map and {@code after} an object or a union that is like its values. */
    static boolean isLost(SchemaComparison schemas, Schema before, Schema after) {
        boolean map = before.branches().isEmpty() && before.hasType(JsonType.OBJECT) && before.object().properties().isEmpty()
                && before.object().others().isPresent();
        if (!map || after.branches().isEmpty() && (!after.hasType(JsonType.OBJECT) || after.object().properties().isEmpty())) {
            return false;
        }
        Schema value = schemas.before().schemas().of(before.object().others().get());
        return (!value.types().isEmpty() || !value.branches().isEmpty()) && schemas.isNoWorseThan(Verdict.CHECK, value, after);
    }
}
