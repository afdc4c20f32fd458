package sigma.recipes.client.dependency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.dependency.DependentDocument.Document;

/** The sources of all documents. A data model counts as a whole: its users depend on all of its sources. */
final class SourceGraph {

    private final Map<Document, List<SourceEntry>> sources = new LinkedHashMap<>();

    /** Adds a document with its sources. */
    void add(Document document, Stream<SourceEntry> entries) {
        sources.put(document, entries.filter(entry -> !entry.inside()).toList());
    }

    /** Returns the documents that depend on a source, directly or through data models, in the order of their addition. */
    List<DependentDocument> dependents(SearchedSource searched) {
        Map<String, Document> byId = sources.keySet().stream().collect(Collectors.toMap(Document::id, document -> document));
        Map<Document, List<String>> direct = new HashMap<>();
        sources.forEach((document, entries) -> {
            List<String> ways = entries.stream().flatMap(entry -> searched.reachedBy(entry).stream()).distinct().toList();
            if (!ways.isEmpty()) {
                direct.put(document, ways);
            }
        });
        Map<String, Document> reached = new HashMap<>();
        List<Document> next = new ArrayList<>(direct.keySet());
        while (!next.isEmpty()) {
            next.forEach(document -> reached.put(document.id(), document));
            next = sources.keySet().stream().filter(document -> !reached.containsKey(document.id()))
                    .filter(document -> models(document, byId).anyMatch(model -> reached.containsKey(model.id()))).toList();
        }
        return sources.keySet().stream().filter(document -> reached.containsKey(document.id()))
                .map(document -> new DependentDocument(document, Stream.concat(direct.getOrDefault(document, List.of()).stream(),
                        models(document, byId).filter(model -> reached.containsKey(model.id()) && !model.equals(document))
                                .map(model -> "data model " + model.name())).distinct().toList())).toList();
    }

    private Stream<Document> models(Document document, Map<String, Document> byId) {
        return sources.get(document).stream().filter(entry -> entry.dataModel() != null && byId.containsKey(entry.dataModel()))
                .map(entry -> byId.get(entry.dataModel()));
    }
}
