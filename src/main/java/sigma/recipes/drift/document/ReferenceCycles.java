package sigma.recipes.drift.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Finds references that lead only to themselves: through other references, or as a part of {@code allOf}, {@code oneOf} or
 * {@code anyOf}. A schema that refers to itself as a field or an item is not such a cycle.
 */
final class ReferenceCycles {

    private static final List<String> PARTS = List.of("allOf", "oneOf", "anyOf");

    /** A visited node, its remaining references, and the object whose reference led to it, if any. */
    private record Step(JsonNode node, Deque<Edge> edges, JsonNode by) {
    }

    private record Edge(JsonNode to, JsonNode by) {
    }

    private final Document document;
    private final Set<JsonNode> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<JsonNode> closing = Collections.newSetFromMap(new IdentityHashMap<>());

    private ReferenceCycles(Document document) {
        this.document = document;
    }

    /** Returns the objects of a document whose references close cycles; without these references there are none. */
    static Set<JsonNode> of(Document document, Collection<JsonNode> trees) {
        ReferenceCycles cycles = new ReferenceCycles(document);
        trees.forEach(tree -> References.visit(tree, (path, node, names) -> cycles.visit(node)));
        return cycles.closing;
    }

    private void visit(JsonNode node) {
        boolean leadsOn = node.path(References.REF).isTextual() || PARTS.stream().anyMatch(part -> node.path(part).isArray());
        if (leadsOn && !done.contains(node)) {
            follow(node);
        }
    }

    private void follow(JsonNode start) {
        Deque<Step> way = new ArrayDeque<>();
        Set<JsonNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
        enter(new Edge(start, null), way, open);
        while (!way.isEmpty()) {
            Step step = way.getLast();
            Edge edge = step.edges().poll();
            if (edge == null) {
                done.add(step.node());
                open.remove(step.node());
                way.removeLast();
            } else if (open.contains(edge.to())) {
                closing.add(lastReference(way, edge));
            } else if (!done.contains(edge.to())) {
                enter(edge, way, open);
            }
        }
    }

    /** Parts are nested in their schema, so that a cycle has at least one reference. */
    private static JsonNode lastReference(Deque<Step> way, Edge edge) {
        JsonNode by = edge.by();
        for (Iterator<Step> back = way.descendingIterator(); by == null && back.hasNext();) {
            by = back.next().by();
        }
        return by;
    }

    private void enter(Edge edge, Deque<Step> way, Set<JsonNode> open) {
        JsonNode node = edge.to();
        Deque<Edge> edges = new ArrayDeque<>();
        if (node.path(References.REF).isTextual()) {
            edges.add(new Edge(document.at(node.get(References.REF).textValue()), node));
        }
        PARTS.forEach(part -> node.path(part).forEach(each -> edges.add(new Edge(each, null))));
        open.add(node);
        way.addLast(new Step(node, edges, edge.by()));
    }
}
