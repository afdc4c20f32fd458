package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.Schema;

/** Determines where a document that expands recursion into nested copies stops. */
final class Recursion {

    private static final int MOST_SEEN = 500;

    private Recursion() {
    }

    /** Returns whether {@code whole} contains itself and its counterpart {@code cut} is empty. */
    static boolean isCut(ComparedApi side, Schema whole, Schema cut) {
        return isUnconstrained(cut) && (!whole.branches().isEmpty() || !whole.object().properties().isEmpty()) && containsItself(side, whole);
    }

    private static boolean isUnconstrained(Schema schema) {
        return schema.types().isEmpty() && schema.words().isEmpty() && schema.branches().isEmpty() && schema.limits().isEmpty()
                && schema.object().properties().isEmpty() && schema.places().isEmpty() && schema.items().isEmpty() && schema.format().isEmpty();
    }

    private static boolean containsItself(ComparedApi side, Schema whole) {
        Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Schema> open = new ArrayDeque<>(below(side, whole));
        while (!open.isEmpty() && seen.size() < MOST_SEEN) {
            Schema next = open.remove();
            if (next == whole) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(below(side, next));
            }
        }
        return false;
    }

    private static List<Schema> below(ComparedApi side, Schema schema) {
        Stream<JsonNode> nodes = Stream.of(schema.object().properties().values().stream(), schema.object().others().stream(),
                schema.items().stream(), schema.places().values().stream()).flatMap(each -> each);
        return Stream.concat(schema.branches().stream(), nodes.map(side.schemas()::of)).toList();
    }
}
