package sigma.recipes.drift.compare;

import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Determines whether a document has a single value in place of a map of such values. */
final class CollapsedMap {

    private CollapsedMap() {
    }

    static boolean isLost(SchemaComparison schemas, Schema before, Schema after) {
        return isMap(before) && !isMap(after) && after.hasType(JsonType.OBJECT) && !after.object().properties().isEmpty()
                && isLikeValue(schemas, before, after);
    }

    /** The same for a union in the place of a map. */
    static boolean isLostInUnion(SchemaComparison schemas, Schema before, Schema after) {
        return isMap(before) && !after.branches().isEmpty() && isLikeValue(schemas, before, after);
    }

    private static boolean isMap(Schema schema) {
        return schema.branches().isEmpty() && schema.hasType(JsonType.OBJECT) && schema.object().properties().isEmpty()
                && schema.object().others().isPresent();
    }

    private static boolean isLikeValue(SchemaComparison schemas, Schema before, Schema after) {
        Schema value = schemas.before().schemas().of(before.object().others().get());
        return (!value.types().isEmpty() || !value.branches().isEmpty()) && schemas.isNoWorseThan(Verdict.CHECK, value, after);
    }
}
