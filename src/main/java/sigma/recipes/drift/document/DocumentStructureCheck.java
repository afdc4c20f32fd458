package sigma.recipes.drift.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that the parts of a document reached from operations are objects and lists as OpenAPI requires, and that keywords
 * are in places where they have a meaning. Violations are marked as unreadable, so that they are not reported as changes.
 */
final class DocumentStructureCheck {

    private enum Part { DOCUMENT, PATH, OPERATION, PARAMETER, BODY, RESPONSE, MEDIA_TYPE, SCHEMA, VALUE }

    private enum Form { ONE, LIST, MAP }

    private record Child(String keyword, Form form, Part part) {
    }

    /** A node with the way to it; its pointer is made only where there is a defect, since nearly no node has one. */
    private record Spot(String file, String start, Spot above, String key, JsonNode node, Part part) {

        static Spot start(String file, String pointer, JsonNode node, Part part) {
            return new Spot(file, pointer, null, "", node, part);
        }

        Spot below(String childKey, JsonNode child, Part childPart) {
            return new Spot(file, start, this, childKey, child, childPart);
        }

        JsonPointer pointer() {
            return above == null ? JsonPointer.compile(start) : above.pointer().appendProperty(key);
        }
    }

    private static final List<Child> OPERATIONS = Document.METHODS.stream().map(method -> one(method, Part.OPERATION)).toList();
    private static final Map<Part, List<Child>> CHILDREN = new EnumMap<>(Map.of(
            Part.DOCUMENT, List.of(map("paths", Part.PATH), map("webhooks", Part.PATH), list("servers", Part.VALUE), list("security", Part.VALUE)),
            Part.PATH, List.of(list("parameters", Part.PARAMETER), list("servers", Part.VALUE), map("additionalOperations", Part.OPERATION)),
            Part.OPERATION, List.of(list("parameters", Part.PARAMETER), one("requestBody", Part.BODY),
                    map("responses", Part.RESPONSE), list("security", Part.VALUE), list("servers", Part.VALUE)),
            Part.PARAMETER, List.of(one("schema", Part.SCHEMA), map("content", Part.MEDIA_TYPE)),
            Part.BODY, List.of(map("content", Part.MEDIA_TYPE)),
            Part.RESPONSE, List.of(map("content", Part.MEDIA_TYPE), map("headers", Part.PARAMETER)),
            Part.MEDIA_TYPE, List.of(one("schema", Part.SCHEMA), one("itemSchema", Part.SCHEMA)),
            Part.SCHEMA, List.of(map("properties", Part.SCHEMA), list("allOf", Part.SCHEMA), list("oneOf", Part.SCHEMA),
                    list("anyOf", Part.SCHEMA), one("items", Part.SCHEMA), one("additionalProperties", Part.SCHEMA),
                    list("prefixItems", Part.SCHEMA),
                    map("patternProperties", Part.SCHEMA), list("enum", Part.VALUE), list("required", Part.VALUE))));

    /** Keywords of a schema that have no meaning in its container. */
    private static final List<String> OF_SCHEMAS = List.of("type", "format", "enum", "items", "properties", "nullable", "oneOf", "anyOf", "allOf");
    private static final Set<Part> HOLDERS = Set.of(Part.PARAMETER, Part.MEDIA_TYPE, Part.RESPONSE, Part.BODY);
    private static final int MOST_SHOWN = 60;
    private static final String NOT_COMPARED = "the place is not compared";

    private final Document document;
    private final DocumentReader reader;
    private final Deque<Spot> open = new ArrayDeque<>();
    private final Map<JsonNode, Part> seen = new IdentityHashMap<>();

    DocumentStructureCheck(Document document, DocumentReader reader) {
        this.document = document;
        this.reader = reader;
    }

    /** Checks the parts reached from the operations of a file, and marks unreadable ones. */
    void of(String file, JsonNode root) {
        open.add(Spot.start(file, "", root, Part.DOCUMENT));
        while (!open.isEmpty()) {
            part(open.remove());
        }
    }

    /** What is null counts as absent. */
    private void part(Spot spot) {
        JsonNode node = spot.node();
        if (spot.part() == Part.VALUE || !node.isObject() || seen.put(node, spot.part()) != null) {
            return;
        }
        if (node.path(References.REF).isTextual() && Document.isReadable(node)) {
            target(spot, node.get(References.REF).textValue());
        }
        if (node.has(References.REF) && !node.get(References.REF).isTextual()) {
            reader.add(spot.file(), spot.pointer().appendProperty(References.REF), "expected a text, found " + shown(node.get(References.REF)) + "; " + NOT_COMPARED);
            ((ObjectNode) node).put(References.REF, Document.NOWHERE);
        }
        if (HOLDERS.contains(spot.part())) {
            OF_SCHEMAS.stream().filter(node::has).findFirst().ifPresent(keyword -> misplaced(spot, keyword));
        }
        if (spot.part() == Part.DOCUMENT) {
            repeated(spot);
        }
        List<Child> children = CHILDREN.get(spot.part());
        children.stream().filter(child -> node.hasNonNull(child.keyword())).forEach(child -> child(spot, child));
        if (spot.part() == Part.PATH) {
            OPERATIONS.stream().filter(child -> node.hasNonNull(child.keyword())).forEach(child -> child(spot, child));
        }
    }

    /** Paths that differ in the names of their parameters only are one; the first description of an operation counts. */
    private void repeated(Spot spot) {
        Set<String> met = new HashSet<>();
        spot.node().path("paths").properties().forEach(path -> Document.METHODS.stream().filter(path.getValue()::has)
                .filter(method -> !met.add(method + " " + PathTemplate.withoutNames(path.getKey()))).forEach(method -> {
                    reader.add(spot.file(), spot.pointer().appendProperty("paths").appendProperty(path.getKey()).appendProperty(method),
                            "a path before it differs in the names of parameters only; this description is not read");
                    ((ObjectNode) path.getValue()).remove(method);
                }));
    }

    private void target(Spot spot, String reference) {
        JsonNode target = document.at(reference);
        if (target.isObject()) {
            open.add(Spot.start(References.file(reference), References.place(reference), target, spot.part()));
        } else if (!(spot.part() == Part.SCHEMA && target.isBoolean())) {
            reader.add(spot.file(), spot.pointer(), "the reference \"" + Document.IN + References.place(reference) + "\" leads to " + shown(target)
                    + " instead of an object; the place is not compared");
            ((ObjectNode) spot.node()).put(References.REF, Document.NOWHERE);
        }
    }

    private void misplaced(Spot spot, String keyword) {
        ObjectNode node = (ObjectNode) spot.node();
        boolean whole = spot.part() == Part.PARAMETER && !node.has("schema") && !node.has("content");
        reader.add(spot.file(), spot.pointer().appendProperty(keyword), "the keyword " + keyword + " belongs into a schema; "
                + (whole ? "read as one" : "it is not read"));
        if (whole) {
            ObjectNode schema = node.putObject("schema");
            OF_SCHEMAS.stream().filter(node::has).forEach(each -> schema.set(each, node.get(each)));
        }
    }

    private void child(Spot holder, Child child) {
        JsonNode node = holder.node().get(child.keyword());
        Spot spot = holder.below(child.keyword(), node, child.part());
        boolean fits = switch (child.form()) {
            case ONE -> !isWrong(node, child.part());
            case LIST -> node.isArray();
            case MAP -> node.isObject();
        };
        if (!fits) {
            unfit(holder, spot, child);
        } else if (child.form() == Form.ONE) {
            open.add(spot);
        } else if (child.form() == Form.MAP && child.part() == Part.SCHEMA && node.path(References.REF).isTextual()) {
            reader.add(spot.file(), spot.pointer(), "a reference in the place of a name in " + child.keyword() + "; the schema is not compared");
            mark(holder.node());
        } else {
            entries(node).forEach((key, each) -> entry(spot, key, each));
        }
    }

    /** A schema with an unreadable keyword is unreadable as a whole; any other object loses the keyword only. */
    private void unfit(Spot holder, Spot spot, Child child) {
        boolean required = child.keyword().equals("required");
        defect(spot, child.form() == Form.LIST ? "a list" : "an object", required ? "it is not read" : NOT_COMPARED);
        if (holder.part() == Part.SCHEMA && !required) {
            mark(holder.node());
        } else if (!required) {
            ((ObjectNode) holder.node()).set(child.keyword(), Document.unreadable());
        }
    }

    private void entry(Spot holder, String key, JsonNode node) {
        Spot spot = holder.below(key, node, holder.part());
        if (!isWrong(node, spot.part())) {
            open.add(spot);
            return;
        }
        defect(spot, "an object", NOT_COMPARED);
        if (holder.node() instanceof ArrayNode list) {
            list.set(Integer.parseInt(key), Document.unreadable());
        } else {
            ((ObjectNode) holder.node()).set(key, Document.unreadable());
        }
    }

    /** Returns the elements of a list by index, or the fields of an object except extensions. */
    private static Map<String, JsonNode> entries(JsonNode container) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        for (int i = 0; container.isArray() && i < container.size(); i++) {
            entries.put(Integer.toString(i), container.get(i));
        }
        container.properties().forEach(field -> entries.put(field.getKey(), field.getValue()));
        entries.keySet().removeIf(key -> key.startsWith("x-"));
        return entries;
    }

    private static boolean isWrong(JsonNode node, Part part) {
        return part != Part.VALUE && !node.isObject() && !node.isNull() && !(part == Part.SCHEMA && node.isBoolean());
    }

    private void defect(Spot spot, String expected, String consequence) {
        reader.add(spot.file(), spot.pointer(), "expected " + expected + ", found " + shown(spot.node()) + "; " + consequence);
    }

    private static void mark(JsonNode schema) {
        ((ObjectNode) schema).setAll(Document.unreadable());
    }

    private static String shown(JsonNode node) {
        String text = node.isArray() ? "a list" : node.isObject() ? "an object" : node.toString();
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    }

    private static Child one(String keyword, Part part) {
        return new Child(keyword, Form.ONE, part);
    }

    private static Child list(String keyword, Part part) {
        return new Child(keyword, Form.LIST, part);
    }

    private static Child map(String keyword, Part part) {
        return new Child(keyword, Form.MAP, part);
    }
}
