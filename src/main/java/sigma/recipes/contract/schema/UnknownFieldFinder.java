package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sigma.recipes.contract.finding.FaultRule;

/**
 * Finds additions to the contract in a value: fields that no applicable schema describes, and words that an open vocabulary
 * does not list. The value may be invalid.
 */
final class UnknownFieldFinder {

    private final List<Object> way = new ArrayList<>();
    private final List<SchemaFault> found = new ArrayList<>();

    private UnknownFieldFinder() {
    }

    static List<SchemaFault> in(JsonNode value, SchemaShape shape) {
        UnknownFieldFinder additions = new UnknownFieldFinder();
        additions.walk(value, List.of(shape));
        return additions.found;
    }

    private void walk(JsonNode value, List<SchemaShape> shapes) {
        List<SchemaShape> applying = shapes.size() == 1 ? shapes.get(0).applyingTo(value)
                : shapes.stream().flatMap(shape -> shape.applyingTo(value).stream()).distinct().toList();
        if (value.isObject()) {
            fields(value, applying);
        } else if (value.isArray()) {
            List<SchemaShape> items = all(applying, shape -> shape.items);
            for (int i = 0; i < value.size() && !items.isEmpty(); i++) {
                step(i, value.get(i), items);
            }
        } else {
            word(value, applying);
        }
    }

    private void fields(JsonNode object, List<SchemaShape> applying) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            List<SchemaShape> known = all(applying, shape -> shape.properties.getOrDefault(field.getKey(), List.of()));
            if (known.isEmpty()) {
                known = all(applying, shape -> shape.additional);
            }
            if (!known.isEmpty()) {
                step(field.getKey(), field.getValue(), known);
            } else if (!isOpen(applying) && applying.stream().noneMatch(shape -> shape.closed)) {
                way.add(field.getKey());
                found.add(fault(FaultRule.UNKNOWN_FIELD, field.getValue(), MissingNode.getInstance()));
                way.remove(way.size() - 1);
            }
        }
    }

    /** An object is open if a schema says so, or if an applicable schema does not describe its fields. */
    private static boolean isOpen(List<SchemaShape> applying) {
        boolean described = false;
        for (SchemaShape shape : applying) {
            boolean describes = !shape.properties.isEmpty() || shape.closed;
            if (shape.open || !describes && shape.choices.isEmpty()) {
                return true;
            }
            described |= describes;
        }
        return !described;
    }

    private void word(JsonNode value, List<SchemaShape> applying) {
        for (SchemaShape shape : applying) {
            if (shape.vocabulary != null && value.isTextual() && !shape.knownWords.contains(lower(value))) {
                found.add(fault(FaultRule.OPEN_VALUE, value, shape.vocabulary.get("x-known-values")));
                return;
            }
        }
    }

    /** Real rows differ from the published names in case. */
    static String lower(JsonNode word) {
        return word.asText().toLowerCase(Locale.ROOT);
    }

    private void step(Object step, JsonNode value, List<SchemaShape> shapes) {
        way.add(step);
        walk(value, shapes);
        way.remove(way.size() - 1);
    }

    private SchemaFault fault(FaultRule rule, JsonNode value, JsonNode known) {
        return new SchemaFault(rule, "", List.copyOf(way), Optional.of(value), known, known, "", List.of());
    }

    private static List<SchemaShape> all(List<SchemaShape> shapes, Function<SchemaShape, List<SchemaShape>> part) {
        if (shapes.size() == 1) {
            return part.apply(shapes.get(0));
        }
        List<SchemaShape> all = new ArrayList<>();
        shapes.forEach(shape -> all.addAll(part.apply(shape)));
        return all;
    }
}
