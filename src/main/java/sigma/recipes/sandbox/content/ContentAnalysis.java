package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import sigma.recipes.sandbox.connections.Catalog;
import sigma.recipes.sandbox.files.Inodes;
import sigma.recipes.sandbox.files.Tables;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.State;

/** The analysis of a document's content in its organization: sources, column types and errors. */
public final class ContentAnalysis {

    private static final String INODE = "inode-";
    /** The maximum depth of data models; ends a cycle of them. */
    private static final int DEEPEST = 8;

    private final State state;
    private final Content content;
    private final int depth;
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();

    private ContentAnalysis(State state, Content content, int depth) {
        this.state = state;
        this.content = content;
        this.depth = depth;
    }

    /** Analyses the content of a document. */
    public static ContentAnalysis of(State state, Content content) {
        return new ContentAnalysis(state, content, 0);
    }

    /** Returns the sources of an element: none for an element with its own rows, several for a join. */
    public List<Source> sources(DocumentElement element) {
        JsonNode source = element.source();
        if (!element.kind().hasRows() || source.isMissingNode()) {
            return List.of();
        }
        return source.path("kind").asText().equals("join") ? source.path("sources").valueStream().map(this::source).toList()
                : List.of(source(source));
    }

    /** Returns the type of a column; {@link Formula#ERROR} if its formula does not compile. */
    public String type(DocumentElement element, JsonNode column) {
        if (!column.has("formula")) {
            return column.path("type").asText("text");
        }
        String key = element.id() + " " + DocumentElement.columnName(column);
        if (types.containsKey(key)) {
            return types.get(key);
        }
        if (!inProgress.add(key)) {
            return Formula.ERROR;
        }
        List<Source> sources = sources(element);
        String type = Formula.of(column.path("formula").asText()).type(reference -> typeOf(element, sources, column, reference));
        inProgress.remove(key);
        types.put(key, type);
        return type;
    }

    /** Returns why an element is empty; empty if it is not. */
    public Optional<String> problem(DocumentElement element) {
        return sources(element).stream().flatMap(source -> source.problem().stream()).findFirst();
    }

    private Optional<String> typeOf(DocumentElement element, List<Source> sources, JsonNode column,
            Formula.Reference reference) {
        if (!reference.source().isEmpty()) {
            return sources.stream().filter(source -> source.alias().equals(reference.source()))
                    .flatMap(source -> source.columns().apply(reference.column()).stream()).findFirst();
        }
        return element.columns().stream()
                .filter(other -> other != column && DocumentElement.columnName(other).equals(reference.column()))
                .findFirst().map(other -> type(element, other))
                .or(() -> content.controls().stream().filter(control ->
                        control.name().equals(reference.column()) || control.fields().path("controlId").asText().equals(reference.column()))
                        .findFirst().map(control -> control.fields().path("valueType").asText("text").split("-")[0]));
    }

    private Source source(JsonNode source) {
        return switch (source.path("kind").asText()) {
            case "element" -> element(source.path("elementId").asText());
            case "warehouse-table" -> table(source);
            case "data-model" -> dataModel(source);
            case "dataset" -> dataset(source.path("datasetId").asText());
            case "sql" -> customSql(source);
            default -> Source.missing("", "The kind of source is unknown: " + source.path("kind").asText());
        };
    }

    private Source element(String id) {
        return content.element(id).map(found -> Source.of(Source.ELEMENT, found.id(), found.name(),
                        Json.object().put("elementId", found.id()), columns(this, found)))
                .orElseGet(() -> Source.missing(Source.ELEMENT, "The source element does not exist: " + id));
    }

    private Source table(JsonNode source) {
        List<String> path = source.path("path").valueStream().map(JsonNode::asText).toList();
        String connectionId = source.path("connectionId").asText();
        return state.of(Kinds.CONNECTION).find(connectionId).flatMap(connection -> new Catalog(state).at(connection, path))
                .filter(found -> found.text("kind").equals(Tables.TYPE))
                .map(table -> Source.of(Source.TABLE, INODE + table.text("urlId"), path.get(path.size() - 1),
                        Json.object().put("inodeId", table.id()).put("connectionId", connectionId), columns(table)))
                .orElseGet(() -> Source.missing(Source.TABLE, "The table does not exist: " + String.join(".", path)));
    }

    private Source dataModel(JsonNode source) {
        String id = source.path("dataModelId").asText();
        String elementId = source.path("elementId").asText();
        Optional<Entity> model = new Inodes(state).find(id)
                .filter(inode -> inode.text("type").equals(DocumentType.DATA_MODEL.word()) && !inode.flag("isArchived"));
        Optional<Content> inside = model.flatMap(found -> source.has("versionTagId")
                ? new TaggedVersions(state).known(found, source.path("versionTagId").asText())
                : Optional.of(new Versions(state).content(found)));
        return inside.filter(whole -> depth < DEEPEST).flatMap(whole -> whole.element(elementId)
                        .map(element -> Source.of(Source.DATA_MODEL, model.orElseThrow().text("urlId") + "/" + elementId,
                                element.name(), dataModelFacts(model.orElseThrow(), elementId),
                                columns(new ContentAnalysis(state, whole, depth + 1), element))))
                .orElseGet(() -> Source.missing(Source.DATA_MODEL, "The data model has no such element: " + id + "/" + elementId));
    }

    private static ObjectNode dataModelFacts(Entity model, String elementId) {
        ObjectNode facts = Json.object().put("dataModelId", model.id()).put("name", model.text("name"));
        facts.putArray("elementIds").add(elementId);
        return facts;
    }

    private Source dataset(String id) {
        return new Inodes(state).find(id).filter(inode -> inode.text("type").equals(DocumentType.DATASET.word()))
                .map(inode -> Source.open(Source.DATASET, INODE + inode.text("urlId"), inode.text("name"),
                        Json.object().put("inodeId", inode.id()).put("datasetId", inode.id())
                                .put("url", DocumentType.DATASET.url(inode))))
                .orElseGet(() -> Source.missing(Source.DATASET, "The dataset does not exist: " + id));
    }

    private static Source customSql(JsonNode source) {
        String definition = source.path("statement").asText();
        String id = UUID.nameUUIDFromBytes(definition.getBytes(StandardCharsets.UTF_8)).toString();
        return Source.open(Source.CUSTOM_SQL, id, "Custom SQL", Json.object().put("customSqlId", id)
                .put("definition", definition).put("connectionId", source.path("connectionId").asText()));
    }

    private static Function<String, Optional<String>> columns(Entity table) {
        return name -> table.fields().path("columns").valueStream().filter(column -> column.path("name").asText().equals(name))
                .findFirst().map(column -> column.path("type").path("type").asText());
    }

    private static Function<String, Optional<String>> columns(ContentAnalysis analysis, DocumentElement element) {
        return name -> element.columns().stream().filter(column -> DocumentElement.columnName(column).equals(name))
                .findFirst()
                .map(column -> analysis.type(element, column));
    }
}
