package sigma.recipes.drift.compare;

import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Tells whether a document has a single value where the other one has a map of such values. */
final class LostMap {

    private LostMap() {
    }

    static boolean isLost(SchemaComparison schemas, Schema old, Schema young) {
        return isMap(old) && !isMap(young) && young.hasType(JsonType.OBJECT) && !young.object().properties().isEmpty()
                && isLikeValue(schemas, old, young);
    }

    /** The same for a union in the place of a map. */
    static boolean isLostInUnion(SchemaComparison schemas, Schema old, Schema young) {
        return isMap(old) && !young.branches().isEmpty() && isLikeValue(schemas, old, young);
    }

    private static boolean isMap(Schema schema) {
        return schema.branches().isEmpty() && schema.hasType(JsonType.OBJECT) && schema.object().properties().isEmpty()
                && schema.object().others().isPresent();
    }

    private static boolean isLikeValue(SchemaComparison schemas, Schema old, Schema young) {
        Schema value = schemas.before().schemas().of(old.object().others().get());
        return (!value.types().isEmpty() || !value.branches().isEmpty()) && schemas.isNoWorseThan(Verdict.CHECK, value, young);
    }
}
