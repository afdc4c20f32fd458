package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.store.State;

/** The views of a document's content for reading operations: every list is a projection of the content. */
public final class ContentViews {

    private final Content content;
    private final ContentAnalysis analysis;
    private final ElementSql sql;

    /** Creates the views of a content. */
    public ContentViews(State state, Content content) {
        this.content = content;
        this.analysis = ContentAnalysis.of(state, content);
        this.sql = new ElementSql(state, content);
    }

    /** Returns the pages. */
    public List<ObjectNode> pages() {
        return content.pages().stream().map(page -> {
            ObjectNode view = Json.object().put("pageId", page.path("id").asText()).put("name", page.path("name").asText());
            return page.has("hidden") ? view.put("hidden", page.path("hidden").asBoolean()) : view;
        }).toList();
    }

    /** Returns the elements of all pages. */
    public List<ObjectNode> elements() {
        return content.elements().stream().map(this::element).toList();
    }

    /** Returns the elements of one page. */
    public List<ObjectNode> elements(String pageId) {
        return content.elements().stream().filter(element -> element.pageId().equals(pageId)).map(this::element).toList();
    }

    /** Returns the columns of all elements. */
    public List<ObjectNode> columns() {
        return content.elements().stream().flatMap(this::columnsOf).toList();
    }

    /** Returns the columns of one element. */
    public List<ObjectNode> columns(DocumentElement element) {
        return columnsOf(element).toList();
    }

    /** Returns the controls. */
    public List<ObjectNode> controls() {
        return content.controls().stream().map(control -> Json.object().put("name", control.name())
                .put("valueType", control.fields().path("valueType").asText("text"))).toList();
    }

    /** Returns the queries of the elements that have one. */
    public List<ObjectNode> queries(Call call) {
        return content.elements().stream().flatMap(element -> query(element, call).stream()).toList();
    }

    /** Returns the query of an element; empty if it has no source. */
    public Optional<ObjectNode> query(DocumentElement element, Call call) {
        if (analysis.sources(element).isEmpty()) {
            return Optional.empty();
        }
        ObjectNode query = Json.object().put("elementId", element.id()).put("name", element.name());
        sql.of(element).ifPresent(text -> query.put("sql", ElementSql.signed(text, call)));
        analysis.problem(element).ifPresent(problem -> query.put("error", problem));
        return Optional.of(query);
    }

    /** Returns pages, elements, controls and queries in the maps of the former operation (whose content is assumed). */
    public ObjectNode schema(Call call, boolean withSql) {
        ObjectNode schema = Json.object();
        keyed(schema.putObject("pages"), pages(), "pageId");
        keyed(schema.putObject("elements"), elements(), "elementId");
        keyed(schema.putObject("variables"), controls(), "name");
        ObjectNode sheets = schema.putObject("sheets");
        content.elements().stream().filter(element -> element.kind().hasRows()).forEach(element -> {
            ArrayNode columns = sheets.putObject(element.id()).put("name", element.name()).putArray("columns");
            columnsOf(element).forEach(columns::add);
        });
        ObjectNode queries = schema.putObject("sqlQueries");
        ObjectNode errors = schema.putObject("sqlQueryErrors");
        (withSql ? queries(call) : List.<ObjectNode>of()).forEach(query -> {
            if (query.has("sql")) {
                queries.set(query.path("elementId").asText(), query.get("sql"));
            } else {
                errors.putObject(query.path("elementId").asText()).set("message", query.path("error"));
            }
        });
        return schema;
    }

    private ObjectNode element(DocumentElement element) {
        ObjectNode view = Json.object().put("elementId", element.id()).put("name", element.name()).put("type", element.kind().type());
        if (element.kind().hasRows()) {
            ArrayNode names = view.putArray("columns");
            element.columns().forEach(column -> names.add(DocumentElement.columnName(column)));
        }
        element.kind().chart().ifPresent(chart -> view.put("vizualizationType", chart));
        analysis.problem(element).ifPresent(problem -> view.put("error", problem));
        return view;
    }

    private Stream<ObjectNode> columnsOf(DocumentElement element) {
        return element.columns().stream().map(column -> {
            String name = DocumentElement.columnName(column);
            ObjectNode view = Json.object().put("columnId", column.path("id").asText(name)).put("name", name).put("label", name)
                    .put("formula", column.path("formula").asText()).put("elementId", element.id());
            view.putObject("type").put("type", analysis.type(element, column));
            return view;
        });
    }

    private static void keyed(ObjectNode map, List<ObjectNode> rows, String key) {
        rows.forEach(row -> map.set(row.path(key).asText(), row));
    }

    /** Returns a list as JSON. */
    public static JsonNode array(List<? extends JsonNode> rows) {
        ArrayNode array = Json.NODES.arrayNode();
        rows.forEach(array::add);
        return array;
    }
}
