package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Random;
import sigma.recipes.contract.schema.SchemaView;
import sigma.recipes.sandbox.json.Json;

/** Generates random values that match a schema, and arbitrary ones. */
final class RandomValues {

    private static final int DEEPEST = 5;
    private static final int MOST_ITEMS = 3;
    private static final List<String> TEXTS = List.of("", " ", "a", "Finance", "view", "%", "../..", "O'Neil \"x\" \\",
            "\u0000", "\u202eabc", "Ünï 😀", "\ud800", "null", "x".repeat(300), "<b>&amp;", "{{x}}", "1", "-1", "true");
    private static final List<String> JUNK = List.of("null", "true", "-1", "0", "1.5", "7", "1e400", "-1e-400",
            "123456789012345678901234567890", "9".repeat(900), "\"\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[null]", "[[]]",
            "{\"\":null}", "{\"a\":1,\"a\":2}", "\"" + "y".repeat(5_000) + "\"", "[".repeat(60) + "]".repeat(60),
            "[".repeat(120) + "]".repeat(120), "{\"a\":".repeat(90) + "0" + "}".repeat(90), "[" + "1,".repeat(2_000) + "1]");

    private final Random random;
    private final KnownValues known;

    RandomValues(Random random, KnownValues known) {
        this.random = random;
        this.known = known;
    }

    /** Returns a value that matches the schema, except for patterns of texts. */
    JsonNode value(String name, SchemaView view) {
        return value(name, view, 0);
    }

    private JsonNode value(String name, SchemaView view, int depth) {
        List<SchemaView> branches = view.branches();
        if (!branches.isEmpty()) {
            return value(name, branches.get(random.nextInt(branches.size())), depth);
        }
        if (view.allowsNull() && chance(10)) {
            return Json.NODES.nullNode();
        }
        if (!view.words().isEmpty()) {
            return one(view.words());
        }
        return switch (view.type().orElse("")) {
            case "object" -> object(view, depth);
            case "array" -> list(name, view, depth);
            case "boolean" -> Json.NODES.booleanNode(random.nextBoolean());
            case "integer" -> Json.NODES.numberNode(integer(view));
            case "number" -> Json.NODES.numberNode(integer(view) + random.nextInt(4) / 4.0);
            case "string" -> Json.NODES.textNode(text(name, view));
            default -> junk();
        };
    }

    /** Returns an arbitrary value: of any type, very long, deeply nested or very large. */
    JsonNode junk() {
        return Json.NODES.rawValueNode(new RawValue(one(JUNK)));
    }

    /** Returns an unusual text. */
    String unusualText() {
        return one(TEXTS);
    }

    /** Returns the text of a parameter, which mostly matches the schema. */
    String parameter(String name, SchemaView view) {
        return chance(15) ? unusualText() : value(name, view).asText();
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private ObjectNode object(SchemaView view, int depth) {
        ObjectNode object = Json.object();
        view.properties().forEach((name, property) -> {
            if (view.required().contains(name) || depth < DEEPEST && chance(40)) {
                object.set(name, value(name, property, depth + 1));
            }
        });
        return object;
    }

    private ArrayNode list(String name, SchemaView view, int depth) {
        ArrayNode list = Json.NODES.arrayNode();
        int size = view.keyword("minItems").asInt() + (depth < DEEPEST ? random.nextInt(MOST_ITEMS) : 0);
        for (int i = 0; i < size && view.items().isPresent(); i++) {
            list.add(value(name, view.items().get(), depth + 1));
        }
        return list;
    }

    private long integer(SchemaView view) {
        long smallest = view.keyword("minimum").asLong(-2);
        long largest = view.keyword("maximum").asLong(smallest + 100);
        return smallest + random.nextInt((int) Math.min(Integer.MAX_VALUE - 1, largest - smallest) + 1);
    }

    private String text(String name, SchemaView view) {
        List<String> there = known.of(name);
        if (!there.isEmpty() && chance(80)) {
            return one(there);
        }
        if (view.keyword("format").asText().equals("email")) {
            return "m" + random.nextInt(500) + "@example.com";
        }
        boolean free = view.keyword("format").isMissingNode() && view.keyword("pattern").isMissingNode();
        return free && chance(50) ? unusualText() : SampleValues.plain().smallest(name, view).asText();
    }
}
