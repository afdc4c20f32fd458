package sigma.recipes.drift.compare;

import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Determines whether the rows of a list are the response itself or one of its fields. */
final class Envelopes {

    private Envelopes() {
    }

    /** Returns whether one response is the bare list and the other an object around a list. */
    static boolean differ(Schema before, Schema after) {
        return isBare(before) && rows(after).isPresent() || isBare(after) && rows(before).isPresent();
    }

    /** Returns for example {@code a bare list} or {@code an object with entries[]}. */
    static String of(Schema response) {
        return rows(response).map(field -> "an object with " + field + "[]").orElse("a bare list");
    }

    private static boolean isBare(Schema response) {
        return response.hasType(JsonType.ARRAY) && !response.hasType(JsonType.OBJECT);
    }

    private static Optional<String> rows(Schema response) {
        if (!response.hasType(JsonType.OBJECT) || response.hasType(JsonType.ARRAY)) {
            return Optional.empty();
        }
        return response.object().properties().entrySet().stream()
                .filter(field -> field.getValue().has("items") || field.getValue().path("type").asText().equals("array"))
                .map(Map.Entry::getKey).findFirst();
    }
}
