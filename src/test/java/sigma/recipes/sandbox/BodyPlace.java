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
 * @param place the place as the API names it, such as {@code 0.grants.0.permission}
 * @param choice the nearest enclosing object or list, or itself, for which the contract allows several variants; empty if there
 * is none
 * @param view the schema of the value
 * @param with returns the body that has a value here
 * @param without the body that lacks the field, where it is a required one
 */
record BodyPlace(String place, Optional<String> choice, SchemaView view, UnaryOperator<JsonNode> with,
            Optional<JsonNode> without) {

    private static final int DEEPEST = 12;

    /** Returns the name of its field, or of the field of its list; empty text for the body itself. */
    String field() {
        List<String> steps = List.of(place.split("\\."));
        return steps.stream().skip(1).filter(step -> !step.equals("0")).reduce("", (one, other) -> other);
    }

    /** Copies the top-level field of {@code from} that contains this place into {@code body}, if both are objects. */
    JsonNode top(JsonNode from, JsonNode body) {
        String[] steps = place.split("\\.");
        return steps.length > 1 && body instanceof ObjectNode object && from.isObject()
                ? object.set(steps[1], from.get(steps[1])) : from;
    }

    /** Returns every place in a body of this schema, in each of its variants; a recursive schema is entered once. */
    static List<BodyPlace> of(SchemaView body, SampleValues values) {
        List<BodyPlace> places = new ArrayList<>();
        new Walk(values, places).enter(new BodyPlace("0", Optional.empty(), body, UnaryOperator.identity(), Optional.empty()),
                List.of());
        return places;
    }

    private record Walk(SampleValues values, List<BodyPlace> places) {

        void enter(BodyPlace place, List<List<JsonNode>> above) {
            if (above.size() > DEEPEST || above.contains(place.view().parts())) {
                return;
            }
            List<SchemaView> branches = place.view().branches();
            if (branches.isEmpty()) {
                places.add(place);
                below(place, longer(above, place.view().parts()));
            }
            branches.forEach(branch -> enter(new BodyPlace(place.place(), place.choice().or(() -> Optional.of(place.place())), branch,
                    place.with(), place.without()), longer(above, place.view().parts())));
        }

        private void below(BodyPlace place, List<List<JsonNode>> above) {
            place.view().properties().forEach((name, property) -> enter(field(place, name, property), above));
            place.view().items().ifPresent(items -> enter(new BodyPlace(place.place() + ".0", place.choice(), items,
                    value -> place.with().apply(Json.NODES.arrayNode().add(value)), Optional.empty()), above));
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
