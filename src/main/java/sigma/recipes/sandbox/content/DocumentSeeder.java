package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.sandbox.connections.Catalog;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.State;

/**
 * Creates the content of the seed's documents. An entry has a document and its pages; an element has a kind, a source,
 * column formulas, and rows or their number.
 */
public final class DocumentSeeder {

    private static final List<DocumentType> TYPES = List.of(DocumentType.WORKBOOK, DocumentType.DATA_MODEL,
            DocumentType.DATASET, DocumentType.REPORT);
    private static final List<String> COPIED = List.of("controlId", "valueType", "values", "body");

    private final SeedRows seed;
    private final State state;
    private final Map<String, Map<String, ObjectNode>> elements = new HashMap<>();

    /** Creates a seeder; later documents can refer to elements of earlier ones. */
    public DocumentSeeder(SeedRows seed) {
        this.seed = seed;
        this.state = seed.state();
    }

    /** Adds the content of one document, with its versions and tags. */
    public void add(String at, JsonNode entry) {
        DocumentType type = TYPES.stream().filter(each -> entry.has(each.word())).findFirst().orElseThrow(() ->
                new BrokenSeed(at, "a content needs workbook, data-model, dataset or report, with the name of the document"));
        Entity document = type.place().named(seed, at, entry);
        elements.put(document.id(), new HashMap<>());
        ObjectNode content = Json.object();
        ArrayNode pages = content.putArray("pages");
        for (JsonNode page : entry.path("pages")) {
            ObjectNode made = pages.addObject().put("id", id(page))
                    .put("name", SeedRows.text(at + ".pages", page, "page"));
            if (page.path("hidden").asBoolean()) {
                made.put("hidden", true);
            }
            ArrayNode held = made.putArray("elements");
            page.path("elements").forEach(element -> held.add(element(at + ".pages.elements", document, element)));
        }
        publish(at, entry, document, content);
    }

    private void publish(String at, JsonNode entry, Entity document, ObjectNode content) {
        Versions versions = new Versions(state);
        List<JsonNode> published = entry.path("published").valueStream().toList();
        if (published.isEmpty()) {
            versions.begin(document, content, new AuditStamp(document.text("createdBy"), document.text("createdAt")));
        }
        for (JsonNode one : published) {
            AuditStamp stamp = new AuditStamp(seed.stamp(at, one, seed.stamp()).by(), seed.daysAgo(one.path("days").asDouble()));
            if (versions.all(document).isEmpty()) {
                versions.begin(document, content, stamp);
            } else {
                versions.publish(document, content, stamp);
            }
        }
        entry.path("tags").properties().forEach(tag -> {
            Entity found = state.of(Kinds.TAG).all(IndexKey.NAME, tag.getKey().toLowerCase(Locale.ROOT)).values().stream()
                    .findFirst().orElseThrow(() -> SeedRows.missing("version tag", at, tag.getKey()));
            Entity version = state.of(Versions.VERSION).find(document.id() + "/" + tag.getValue().asInt())
                    .orElseThrow(() -> new BrokenSeed(at, "there is no version " + tag.getValue() + " of the document"));
            new TaggedVersions(state).tag(document, found, tag.getValue().asInt(), new Content(version.fields().path("content")),
                    new AuditStamp(version.text("publishedBy"), version.text("publishedAt")));
        });
    }

    /** Only content that is also in a file has its own id. */
    private String id(JsonNode entry) {
        return entry.has("id") ? entry.path("id").asText() : state.ids().shortId(Content.ID_LENGTH);
    }

    private ObjectNode element(String at, Entity document, JsonNode entry) {
        ElementKind kind = Stream.of(ElementKind.values()).filter(each -> entry.has(each.word())).findFirst()
                .orElseThrow(() -> new BrokenSeed(at, "an element needs its kind, with its name"));
        String name = SeedRows.text(at, entry, kind.word());
        ObjectNode made = Json.object().put("id", id(entry)).put("kind", kind.word()).put("name", name);
        COPIED.stream().filter(entry::has).forEach(field -> made.set(field, entry.get(field)));
        if (entry.has("from")) {
            made.set("source", source(at, document, entry.path("from")));
        }
        if (kind.hasRows()) {
            ArrayNode columns = made.putArray("columns");
            entry.path("columns").properties().forEach(column -> columns.add(column(made.path("source"), column.getKey(), column.getValue())));
            new ElementRows(state).seed(at, document, made, entry);
        }
        if (entry.has("filters")) {
            ArrayNode targets = made.putArray("targets");
            entry.path("filters").properties().forEach(target -> targets.add(target(at, document, target)));
        }
        elements.get(document.id()).put(name, made);
        return made;
    }

    private ObjectNode target(String at, Entity document, Map.Entry<String, JsonNode> target) {
        ObjectNode element = named(at, document, target.getKey());
        String column = element.path("columns").valueStream()
                .filter(each -> each.path("name").asText().equals(target.getValue().asText())).findFirst()
                .orElseThrow(() -> new BrokenSeed(at, "there is no column \"" + target.getValue().asText() + "\" in " + target.getKey()))
                .path("id").asText();
        return Json.object().put("elementId", element.path("id").asText()).put("columnId", column);
    }

    /** A column of a table has that column's id; a column without a formula, of an input table, has a type. */
    private ObjectNode column(JsonNode source, String name, JsonNode formula) {
        ObjectNode column = Json.object();
        Optional<String> direct = Optional.of(formula.asText()).filter(text -> source.path("kind").asText().equals("warehouse-table"))
                .flatMap(text -> Formula.of(text).reference())
                .flatMap(reference -> urlId(source).map(urlId -> "inode-" + urlId + "/" + reference.column()));
        column.put("id", direct.orElseGet(() -> state.ids().shortId(Content.ID_LENGTH))).put("name", name);
        return formula.isObject() ? column.setAll((ObjectNode) formula) : column.put("formula", formula.asText());
    }

    private Optional<String> urlId(JsonNode source) {
        Entity connection = state.of(Kinds.CONNECTION).find(source.path("connectionId").asText()).orElseThrow();
        List<String> path = source.path("path").valueStream().map(JsonNode::asText).toList();
        return new Catalog(state).at(connection, path).map(table -> table.text("urlId"));
    }

    private ObjectNode source(String at, Entity document, JsonNode from) {
        if (from.has("join")) {
            ObjectNode join = Json.object().put("kind", "join");
            ArrayNode sources = join.putArray("sources");
            from.path("join").forEach(each -> sources.add(source(at, document, each)));
            return join.set("using", from.path("using"));
        }
        if (from.has("data-model")) {
            Entity model = DocumentType.DATA_MODEL.place().named(seed, at, from);
            return Json.object().put("kind", "data-model").put("dataModelId", model.id())
                    .put("elementId", named(at, model, SeedRows.text(at, from, "element")).path("id").asText());
        }
        if (from.has("element")) {
            return Json.object().put("kind", "element")
                    .put("elementId", named(at, document, from.path("element").asText()).path("id").asText());
        }
        if (from.has("dataset")) {
            return Json.object().put("kind", "dataset").put("datasetId", DocumentType.DATASET.place().named(seed, at, from).id());
        }
        return warehouse(at, from);
    }

    private ObjectNode warehouse(String at, JsonNode from) {
        String connectionId = seed.named(Kinds.CONNECTION, at, SeedRows.text(at, from, "connection")).id();
        ObjectNode source = Json.object().put("kind", from.has("sql") ? "sql" : "warehouse-table").put("connectionId", connectionId);
        return from.has("sql") ? source.put("statement", from.path("sql").asText()) : source.set("path", from.path("path"));
    }

    private ObjectNode named(String at, Entity document, String name) {
        return Optional.ofNullable(elements.getOrDefault(document.id(), Map.of()).get(name))
                .orElseThrow(() -> SeedRows.missing("element", at, name));
    }
}
