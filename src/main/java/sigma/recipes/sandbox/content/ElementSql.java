package sigma.recipes.sandbox.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.files.Inodes;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.store.State;

/** The SQL of an element, as in the API: the query of a data platform for the first thousand rows. */
public record ElementSql(State state, Content content) {

    private static final int MOST_ROWS = 1000;
    private static final int DEEPEST = 20;

    /** Returns the SQL; empty if the element has no query, or one that cannot be generated. */
    public Optional<String> of(DocumentElement element) {
        ContentAnalysis analysis = ContentAnalysis.of(state, content);
        return analysis.sources(element).isEmpty() || analysis.problem(element).isPresent() ? Optional.empty()
                : Optional.of(select(element, 0) + "\nlimit " + MOST_ROWS);
    }

    /** Appends the comment of the API: it contains the request and the caller and is new each time. */
    public static String signed(String sql, Call call) {
        return sql + "\n\n-- Sigma \u03a3 " + Json.object().put("request-id", call.state().ids().uuid())
                .put("email", call.caller().text("email"));
    }

    private String select(DocumentElement element, int depth) {
        ContentAnalysis analysis = ContentAnalysis.of(state, content);
        List<JsonNode> columns = element.columns().stream()
                .filter(column -> column.has("formula") && !analysis.type(element, column).equals(Formula.ERROR)).toList();
        String shown = columns.isEmpty() ? "*" : columns.stream()
                .map(ElementSql::shown).collect(Collectors.joining(",\n  "));
        return "select\n  " + shown + "\nfrom " + from(element, analysis, depth) + grouped(columns);
    }

    private static String grouped(List<JsonNode> columns) {
        List<Integer> plain = IntStream.range(0, columns.size()).filter(i -> !formula(columns.get(i)).isAggregate()).boxed().toList();
        return plain.isEmpty() || plain.size() == columns.size() ? ""
                : "\ngroup by " + plain.stream().map(i -> Integer.toString(i + 1)).collect(Collectors.joining(", "));
    }

    private String from(DocumentElement element, ContentAnalysis analysis, int depth) {
        List<String> parts = new ArrayList<>();
        List<Source> sources = analysis.sources(element);
        boolean join = element.source().path("kind").asText().equals("join");
        for (int i = 0; i < sources.size(); i++) {
            parts.add(part(join ? element.source().path("sources").path(i) : element.source(), sources.get(i), depth));
        }
        String using = element.source().path("using").valueStream().map(name -> quoted(name.asText())).collect(Collectors.joining(", "));
        return String.join("\njoin ", parts) + (join ? " using (" + using + ")" : "");
    }

    private String part(JsonNode source, Source found, int depth) {
        String alias = " as " + quoted(found.alias());
        return switch (found.type()) {
            case Source.TABLE -> source.path("path").valueStream().map(name -> quoted(name.asText())).collect(Collectors.joining("."));
            case Source.CUSTOM_SQL -> "(" + source.path("statement").asText() + ")" + alias;
            case Source.DATASET -> quoted(found.alias());
            default -> nested(found, depth) + alias;
        };
    }

    private String nested(Source found, int depth) {
        Content inside = found.isElement() ? content
                : new Versions(state).content(new Inodes(state).named(found.facts().path("dataModelId").asText()));
        String id = found.isElement() ? found.nodeId() : found.facts().path("elementIds").path(0).asText();
        Optional<DocumentElement> element = inside.element(id)
                .filter(each -> depth < DEEPEST && !each.source().isMissingNode());
        return element.map(each -> "(\n" + new ElementSql(state, inside).select(each, depth + 1) + "\n)").orElse(quoted(found.alias()));
    }

    private static String shown(JsonNode column) {
        String expression = formula(column).sql(reference -> quoted(reference.column()));
        String name = quoted(DocumentElement.columnName(column));
        return expression.equals(name) ? name : expression + " as " + name;
    }

    private static Formula formula(JsonNode column) {
        return Formula.of(column.path("formula").asText());
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
