package sigma.recipes.drift.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Demands that the parts of a document are objects and lists where OpenAPI says so, since what is read past is lost. */
final class DocumentStructureCheck {

    private enum Part { DOCUMENT, COMPONENTS, PATH, OPERATION, PARAMETER, BODY, ANSWER, MEDIA_TYPE, SCHEMA, VALUE }

    private enum Form { ONE, LIST, MAP }

    private record Child(String keyword, Form form, Part part) {
    }

    private static final Map<Part, List<Child>> CHILDREN = new EnumMap<>(Map.of(
            Part.DOCUMENT, List.of(map("paths", Part.PATH), one("components", Part.COMPONENTS), list("servers", Part.VALUE),
                    list("security", Part.VALUE)),
            Part.COMPONENTS, List.of(map("schemas", Part.SCHEMA), map("parameters", Part.PARAMETER),
                    map("responses", Part.ANSWER), map("requestBodies", Part.BODY), map("headers", Part.PARAMETER)),
            Part.PATH, List.of(list("parameters", Part.PARAMETER), one("get", Part.OPERATION), one("put", Part.OPERATION),
                    one("post", Part.OPERATION), one("delete", Part.OPERATION), one("options", Part.OPERATION),
                    one("head", Part.OPERATION), one("patch", Part.OPERATION), one("trace", Part.OPERATION)),
            Part.OPERATION, List.of(list("parameters", Part.PARAMETER), one("requestBody", Part.BODY),
                    map("responses", Part.ANSWER), list("security", Part.VALUE)),
            Part.PARAMETER, List.of(one("schema", Part.SCHEMA), map("content", Part.MEDIA_TYPE)),
            Part.BODY, List.of(map("content", Part.MEDIA_TYPE)),
            Part.ANSWER, List.of(map("content", Part.MEDIA_TYPE), map("headers", Part.PARAMETER)),
            Part.MEDIA_TYPE, List.of(one("schema", Part.SCHEMA)),
            Part.SCHEMA, List.of(map("properties", Part.SCHEMA), list("allOf", Part.SCHEMA), list("oneOf", Part.SCHEMA),
                    list("anyOf", Part.SCHEMA), one("items", Part.SCHEMA), one("additionalProperties", Part.SCHEMA),
                    list("enum", Part.VALUE))));

    private final DocumentText text;
    private final Deque<String> path = new ArrayDeque<>();

    private DocumentStructureCheck(DocumentText text) {
        this.text = text;
    }

    /**
     * Checks the first file of a document; what is null counts as absent.
     *
     * @throws DocumentProblem where a part has the wrong form
     */
    static void demand(DocumentText text, JsonNode tree) {
        new DocumentStructureCheck(text).part(tree, Part.DOCUMENT);
    }

    private void part(JsonNode node, Part part) {
        boolean anything = part == Part.VALUE || part == Part.SCHEMA && node.isBoolean();
        if (anything || node.isNull()) {
            return;
        }
        if (!node.isObject()) {
            throw problem("an object", node);
        }
        CHILDREN.get(part).stream().filter(child -> node.hasNonNull(child.keyword())).forEach(child -> {
            path.addLast(child.keyword());
            child(node.get(child.keyword()), child);
            path.removeLast();
        });
    }

    private void child(JsonNode node, Child child) {
        switch (child.form()) {
            case ONE -> part(node, child.part());
            case LIST -> list(node, child.part());
            case MAP -> map(node, child.part());
            default -> throw new IllegalStateException(child.form().name());
        }
    }

    private void list(JsonNode node, Part part) {
        if (!node.isArray()) {
            throw problem("a list", node);
        }
        for (int i = 0; i < node.size(); i++) {
            path.addLast(Integer.toString(i));
            part(node.get(i), part);
            path.removeLast();
        }
    }

    private void map(JsonNode node, Part part) {
        if (!node.isObject()) {
            throw problem("an object", node);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getKey().startsWith("x-")) {
                path.addLast(field.getKey());
                part(field.getValue(), part);
                path.removeLast();
            }
        }
    }

    private DocumentProblem problem(String expected, JsonNode came) {
        String shown = came.isArray() ? "a list" : came.isObject() ? "an object" : came.toString();
        return DocumentProblem.of(text.name(), text.place(References.pointer(path)), expected + " at " + String.join(" > ", path),
                shown.length() > 60 ? shown.substring(0, 60) + "..." : shown, "see what the document means there, and mend it");
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
