package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.References;

/**
 * Determines which part of a document owns a node: the nearest enclosing one with a reference to it, such as a component
 * schema. Nodes inside of an operation belong to no part.
 */
public final class SchemaParts {

    private static final String NONE = "";

    private final Document document;
    private Map<JsonNode, String> owners;

    SchemaParts(Document document) {
        this.document = document;
    }

    /** Computed on demand: most documents do not need it, and it takes longer than reading a document. */
    private Map<JsonNode, String> owners() {
        if (owners == null) {
            owners = new IdentityHashMap<>();
            find();
        }
        return owners;
    }

    private void find() {
        Map<JsonNode, String> parts = new IdentityHashMap<>();
        Set<String> references = new HashSet<>();
        document.trees().forEach(tree -> References.replace(tree, (path, reference) -> {
            if (!isPath(path) && references.add(reference)) {
                parts.put(document.at(reference), reference);
            }
            return reference;
        }));
        document.trees().forEach(tree -> collect(tree, NONE, parts));
    }

    private static boolean isPath(Deque<String> path) {
        return path.size() == 3 && path.peekFirst().equals("paths");
    }

    private void collect(JsonNode node, String owner, Map<JsonNode, String> parts) {
        String own = parts.getOrDefault(node, owner);
        if (node.isContainerNode()) {
            owners.put(node, own);
            node.forEach(child -> collect(child, own, parts));
        }
    }

    /** Returns the reference to the part that owns {@code node}; empty if there is none. A merged schema belongs to its last part. */
    public String of(JsonNode node) {
        String owner = owners().get(node);
        if (owner != null) {
            return node.size() == 1 && node.path(References.REF).isTextual() ? of(document.at(node.get(References.REF).textValue())) : owner;
        }
        JsonNode parts = node.path("allOf");
        return parts.isEmpty() ? NONE : of(parts.get(parts.size() - 1));
    }
}
