package sigma.recipes.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what a value has beyond the contract: fields that no schema which applies to their object knows, and words that an
 * open vocabulary does not list. Needs no valid value, since it walks on its own.
 */
final class Additions {

    private final List<Object> way = new ArrayList<>();
    private final List<Fault> found = new ArrayList<>();

    private Additions() {
    }

    static List<Fault> in(JsonNode value, Shape shape) {
        Additions additions = new Additions();
        additions.walk(value, List.of(shape));
        return additions.found;
    }

    private void walk(JsonNode value, List<Shape> shapes) {
        List<Shape> applying = shapes.size() == 1 ? shapes.get(0).applyingTo(value)
                : shapes.stream().flatMap(shape -> shape.applyingTo(value).stream()).distinct().toList();
        if (value.isObject()) {
            fields(value, applying);
        } else if (value.isArray()) {
            List<Shape> items = all(applying, shape -> shape.items);
            for (int i = 0; i < value.size() && !items.isEmpty(); i++) {
                step(i, value.get(i), items);
            }
        } else {
            word(value, applying);
        }
    }

    private void fields(JsonNode object, List<Shape> applying) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            List<Shape> known = all(applying, shape -> shape.properties.getOrDefault(field.getKey(), List.of()));
            if (known.isEmpty()) {
                known = all(applying, shape -> shape.additional);
            }
            if (!known.isEmpty()) {
                step(field.getKey(), field.getValue(), known);
            } else if (!isOpen(applying) && applying.stream().noneMatch(shape -> shape.closed)) {
                way.add(field.getKey());
                found.add(fault(Rule.UNKNOWN_FIELD, field.getValue(), MissingNode.getInstance()));
                way.remove(way.size() - 1);
            }
        }
    }

    /** An object is open where a schema says so, or where one that applies describes nothing of it at all. */
    private static boolean isOpen(List<Shape> applying) {
        boolean described = false;
        for (Shape shape : applying) {
            boolean describes = !shape.properties.isEmpty() || shape.closed;
            if (shape.open || !describes && shape.choices.isEmpty()) {
                return true;
            }
            described |= describes;
        }
        return !described;
    }

    private void word(JsonNode value, List<Shape> applying) {
        for (Shape shape : applying) {
            if (shape.vocabulary != null && value.isTextual() && !shape.knownWords.contains(lower(value))) {
                found.add(fault(Rule.OPEN_VALUE, value, shape.vocabulary.get("x-known-values")));
                return;
            }
        }
    }

    /** Real rows differ in case from the names that are published. */
    static String lower(JsonNode word) {
        return word.asText().toLowerCase(Locale.ROOT);
    }

    private void step(Object step, JsonNode value, List<Shape> shapes) {
        way.add(step);
        walk(value, shapes);
        way.remove(way.size() - 1);
    }

    private Fault fault(Rule rule, JsonNode value, JsonNode known) {
        return new Fault(rule, "", List.copyOf(way), Optional.of(value), known, known, "", List.of());
    }

    private static List<Shape> all(List<Shape> shapes, Function<Shape, List<Shape>> part) {
        if (shapes.size() == 1) {
            return part.apply(shapes.get(0));
        }
        List<Shape> all = new ArrayList<>();
        shapes.forEach(shape -> all.addAll(part.apply(shape)));
        return all;
    }
}
