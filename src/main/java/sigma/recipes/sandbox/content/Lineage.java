package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.store.State;

/** The lineage of a document's elements, for the operations on lineage and sources. */
public final class Lineage {

    private static final String SHEET = "sheet";
    private static final String JOIN = "join";
    private final Content content;
    private final ContentAnalysis analysis;

    /** Creates the lineage of a content. */
    public Lineage(State state, Content content) {
        this.content = content;
        this.analysis = ContentAnalysis.of(state, content);
    }

    /** Returns a row for each source of data, then one for each element with rows. */
    public List<ObjectNode> tree() {
        return Stream.concat(data().stream().map(Lineage::dataRow),
                content.elements().stream().filter(element -> element.kind().hasRows()).map(this::elementRow)).toList();
    }

    /** Returns each source of data once, as in lists of sources. */
    public List<ObjectNode> sources() {
        return data().stream().map(source -> source.facts().deepCopy()
                .put("type", source.type().equals(Source.CUSTOM_SQL) ? "custom-sql" : source.type())).toList();
    }

    /** Returns each source of data once, with all used elements of a data model. */
    public List<Source> data() {
        Map<String, Source> found = new LinkedHashMap<>();
        content.elements().stream().flatMap(element -> analysis.sources(element).stream())
                .filter(source -> !source.isElement() && source.problem().isEmpty())
                .forEach(source -> found.merge(key(source), source, Lineage::joined));
        return List.copyOf(found.values());
    }

    /**
     * Returns the graph of one element: its sources, transitively. An edge leads from a source to its user; the node of an
     * element has the element's id (both assumed).
     */
    public ObjectNode graph(DocumentElement element) {
        ObjectNode graph = Json.object();
        ObjectNode nodes = graph.putObject("dependencies");
        ArrayNode edges = graph.putArray("edges");
        follow(element, nodes, edges);
        return graph;
    }

    private void follow(DocumentElement element, ObjectNode nodes, ArrayNode edges) {
        if (nodes.has(element.id())) {
            return;
        }
        nodes.putObject(element.id()).put("nodeId", element.id()).put("type", SHEET).put("name", element.name())
                .put("elementId", element.id());
        List<Source> sources = analysis.sources(element).stream().filter(source -> source.problem().isEmpty()).toList();
        String target = element.id();
        if (sources.size() > 1) {
            target = JOIN + "-" + element.id();
            nodes.putObject(target).put("nodeId", target).put("type", JOIN);
            edge(edges, target, element.id());
        }
        for (Source source : sources) {
            edge(edges, source.nodeId(), target);
            Optional<DocumentElement> above = source.isElement() ? content.element(source.nodeId()) : Optional.empty();
            above.ifPresentOrElse(next -> follow(next, nodes, edges), () -> nodes.putObject(source.nodeId())
                    .put("nodeId", source.nodeId()).put("type", source.type()).put("name", source.alias()));
        }
    }

    private static void edge(ArrayNode edges, String from, String to) {
        edges.addObject().put("source", from).put("target", to).put("type", "source");
    }

    private ObjectNode elementRow(DocumentElement element) {
        ObjectNode row = Json.object().put("type", Source.ELEMENT).put("elementId", element.id());
        List<String> direct = analysis.sources(element).stream().filter(source -> source.problem().isEmpty()).map(Source::nodeId).toList();
        Set<String> data = new LinkedHashSet<>();
        collect(element, data, new ArrayList<>());
        put(row, "sourceIds", direct);
        put(row, "dataSourceIds", List.copyOf(data));
        return row;
    }

    private void collect(DocumentElement element, Set<String> data, List<String> seen) {
        if (seen.contains(element.id())) {
            return;
        }
        seen.add(element.id());
        for (Source source : analysis.sources(element)) {
            if (source.isElement()) {
                content.element(source.nodeId()).ifPresent(above -> collect(above, data, seen));
            } else if (source.problem().isEmpty()) {
                data.add(source.nodeId());
            }
        }
    }

    private static void put(ObjectNode row, String field, List<String> ids) {
        if (ids.isEmpty()) {
            row.putNull(field);
        } else {
            ArrayNode array = row.putArray(field);
            ids.forEach(array::add);
        }
    }

    private static ObjectNode dataRow(Source source) {
        ObjectNode row = Json.object().put("type", source.type()).put("name", source.alias()).putNull("connectionId");
        return row.setAll(source.facts());
    }

    /** A data model counts once, regardless of the number of its used elements. */
    private static String key(Source source) {
        return source.type() + " " + (source.type().equals(Source.DATA_MODEL) ? source.facts().path("dataModelId").asText() : source.nodeId());
    }

    private static Source joined(Source first, Source second) {
        ObjectNode facts = first.facts().deepCopy();
        Set<String> elements = new LinkedHashSet<>();
        Stream.of(first, second).forEach(each -> each.facts().path("elementIds").forEach(id -> elements.add(id.asText())));
        if (!elements.isEmpty()) {
            ArrayNode ids = facts.putArray("elementIds");
            elements.forEach(ids::add);
        }
        return Source.of(first.type(), first.nodeId(), first.alias(), facts, first.columns());
    }
}
