package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.sandbox.json.Json;

/**
 * A place in a body, with the smallest body around it.
 *
 * @param place  the place as the API names it, such as {@code 0.grants.0.permission}
 * @param choice the nearest object or list around it, or itself, of which the contract allows several forms; empty where
 *               there is none
 * @param view   what the value here must be
 * @param with   returns the body that has a value here
 * @param without the body that lacks the field, where it is a required one
 */
record BodyPlace(String place, Optional<String> choice, SchemaView view, UnaryOperator<JsonNode> with,
            Optional<JsonNode> without) {

    private static final int DEEPEST = 12;

    /** Returns the name of the field that it is, or that its list is; empty text for the body itself. */
    String field() {
        List<String> steps = List.of(place.split("\\."));
        return steps.stream().skip(1).filter(step -> !step.equals("0")).reduce("", (one, other) -> other);
    }

    /** Puts the field of {@code from} that holds this place into {@code body}, where both are objects. */
    JsonNode top(JsonNode from, JsonNode body) {
        String[] steps = place.split("\\.");
        return steps.length > 1 && body instanceof ObjectNode object && from.isObject()
                ? object.set(steps[1], from.get(steps[1])) : from;
    }

    /** Returns every place in a body of this schema, in each of its forms; a schema inside itself is entered once. */
    static List<BodyPlace> of(SchemaView body, SampleValues values) {
        List<BodyPlace> spots = new ArrayList<>();
        new Walk(values, spots).enter(new BodyPlace("0", Optional.empty(), body, UnaryOperator.identity(), Optional.empty()),
                List.of());
        return spots;
    }

    private record Walk(SampleValues values, List<BodyPlace> spots) {

        void enter(BodyPlace spot, List<List<JsonNode>> above) {
            if (above.size() > DEEPEST || above.contains(spot.view().parts())) {
                return;
            }
            List<SchemaView> branches = spot.view().branches();
            if (branches.isEmpty()) {
                spots.add(spot);
                below(spot, longer(above, spot.view().parts()));
            }
            branches.forEach(branch -> enter(new BodyPlace(spot.place(), spot.choice().or(() -> Optional.of(spot.place())), branch,
                    spot.with(), spot.without()), longer(above, spot.view().parts())));
        }

        private void below(BodyPlace spot, List<List<JsonNode>> above) {
            spot.view().properties().forEach((name, property) -> enter(field(spot, name, property), above));
            spot.view().items().ifPresent(items -> enter(new BodyPlace(spot.place() + ".0", spot.choice(), items,
                    value -> spot.with().apply(Json.NODES.arrayNode().add(value)), Optional.empty()), above));
        }

        private BodyPlace field(BodyPlace holder, String name, SchemaView view) {
            UnaryOperator<JsonNode> with = value -> {
                ObjectNode object = (ObjectNode) values.smallest("", holder.view()).deepCopy();
                return holder.with().apply(object.set(name, value));
            };
            Optional<JsonNode> without = Optional.empty();
            if (holder.view().required().contains(name)) {
                ObjectNode object = values.smallest("", holder.view()).deepCopy();
                object.remove(name);
                without = Optional.of(holder.with().apply(object));
            }
            return new BodyPlace(holder.place() + "." + name, holder.choice(), view, with, without);
        }

        private static List<List<JsonNode>> longer(List<List<JsonNode>> above, List<JsonNode> parts) {
            List<List<JsonNode>> longer = new ArrayList<>(above);
            longer.add(parts);
            return longer;
        }
    }
}
