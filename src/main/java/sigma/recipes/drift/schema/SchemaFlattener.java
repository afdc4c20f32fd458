package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.document.References;

/** A schema as the list of plain schemas that apply together, with references resolved and {@code allOf} flat. */
final class SchemaFlattener {

    private static final String ALL_OF = "allOf";
    private static final int MOST_PARTS = 1000;

    private final Document document;
    private final Set<String> followed = new LinkedHashSet<>();
    private final List<JsonNode> plain = new ArrayList<>();
    private final boolean siblings;
    private boolean saysNullable;
    private boolean readable = true;

    SchemaFlattener(Document document) {
        this.document = document;
        // In 3.0, siblings of a reference are ignored.
        this.siblings = !document.isOfVersion30();
    }

    SchemaFlattener of(JsonNode node) {
        collect(node, true);
        return this;
    }

    List<JsonNode> plain() {
        return plain;
    }

    /** Returns whether the outermost schema itself has {@code nullable: true}, as in documents of 3.0 next to a reference. */
    boolean saysNullable() {
        return saysNullable;
    }

    /** Returns whether every part could be read. */
    boolean isReadable() {
        return readable;
    }

    private void collect(JsonNode node, boolean outermost) {
        readable = readable && Document.isReadable(node);
        if (!readable) {
            return;
        }
        if (plain.size() > MOST_PARTS) {
            throw DocumentProblem.of(document.name(), null, "a schema of at most " + MOST_PARTS + " parts", "more",
                    "check allOf and the references below it");
        }
        if (node.path(References.REF).isTextual()) {
            follow(node.get(References.REF).textValue(), outermost);
            if (!siblings) {
                return;
            }
        }
        if (outermost && node.path("nullable").asBoolean()) {
            saysNullable = true;
        }
        node.path(ALL_OF).forEach(part -> collect(part, outermost && node.size() == 1 && node.get(ALL_OF).size() == 1));
        if (node.isObject() && !node.isEmpty()) {
            own(node);
        }
    }

    private void own(JsonNode node) {
        if (!node.has(References.REF) && !node.has(ALL_OF)) {
            plain.add(node);
            return;
        }
        ObjectNode rest = without(node, Set.of(References.REF, ALL_OF));
        if (!rest.isEmpty()) {
            plain.add(rest);
        }
    }

    /** Returns a schema without some of its keywords; the values of the others are the same instances. */
    static ObjectNode without(JsonNode schema, Set<String> keywords) {
        ObjectNode rest = JsonNodeFactory.instance.objectNode().setAll((ObjectNode) schema);
        return rest.remove(keywords);
    }

    private void follow(String reference, boolean outermost) {
        if (followed.size() == Document.LONGEST || !followed.add(reference)) {
            throw document.endless(followed.iterator().next());
        }
        collect(document.at(reference), outermost);
        followed.remove(reference);
    }
}
