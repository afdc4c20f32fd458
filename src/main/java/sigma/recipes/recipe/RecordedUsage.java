package sigma.recipes.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What recipes did when they last ran under test, as {@code features/usage.json} holds it.
 *
 * @param recipes the recorded recipes by name; a missing node where nothing was recorded yet
 */
record RecordedUsage(JsonNode recipes) {

    static final String FILE = "usage.json";

    static RecordedUsage read(FeatureFolder folder) {
        return new RecordedUsage(folder.holds(FILE) ? DataFile.read(folder, FILE).root().path("recipes")
                : MissingNode.getInstance());
    }

    Effect effect(String recipe) {
        JsonNode writes = recipes.path(recipe).path("writes");
        if (!writes.isBoolean()) {
            return Effect.UNKNOWN;
        }
        return writes.booleanValue() ? Effect.WRITES : Effect.READS;
    }

    List<String> outputs(String recipe) {
        return StreamSupport.stream(recipes.path(recipe).path("outputs").spliterator(), false)
                .map(JsonNode::asText).toList();
    }
}
