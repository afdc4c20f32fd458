package sigma.recipes.drift.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.BiConsumer;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.cause.CauseText;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.DriftReport;

/** The report for programs, as described by {@code drift/report-schema.json}. */
public final class JsonReport {

    /** The id of the schema. */
    static final String SCHEMA = "urn:sigma-recipes:drift-report:5";

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII).build()).build();

    private final SourceLocations places;

    private JsonReport(SourceLocations places) {
        this.places = places;
    }

    /** Returns the report, with a line end at its end. */
    public static String of(DriftReport report, SourceLocations places) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new JsonReport(places).written(report)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A report is plain text and numbers", impossible);
        }
    }

    private ObjectNode written(DriftReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", SCHEMA);
        root.put("title", report.title());
        root.put("summary", report.opening());
        root.put("recipes", report.recipes());
        ObjectNode counts = root.putObject("counts");
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.word(), report.counts().getOrDefault(verdict, 0));
        }
        list(root, "causes", report.causes(), this::write);
        ArrayNode changes = root.putArray("changes");
        report.causes().forEach(cause -> changes(changes, cause));
        list(root, "acknowledged", report.acknowledged(), (node, each) -> {
            whole(node, each.cause());
            node.put("reason", each.reason()).put("until", each.until().toString());
        });
        unjudged(root, report);
        return root;
    }

    private void unjudged(ObjectNode root, DriftReport report) {
        Assessment assessment = report.assessment();
        list(root, "undecided", report.undecided(), (node, each) -> {
            node.put("loss", each.loss().word()).put("publisher", assessment.publisher().name()).put("reason", each.reason());
            whole(node, each.cause());
        });
        list(root, "conflicts", assessment.conflicts(), (node, each) -> {
            node.put("accepted", each.accepted());
            write(node.putObject("change").put("cause", ""), each.change());
        });
        list(root, "absent", report.absent(), (node, each) ->
                node.put("operationId", each.operationId()).put("method", each.method()).put("path", each.path()));
        root.putPOJO("ignored", assessment.ignored()).putPOJO("firstComparisons", assessment.firstComparisons());
        root.put("kept", assessment.kept()).put("merged", assessment.merged()).putPOJO("findings", report.findings());
    }

    private static <T> void list(ObjectNode holder, String name, Collection<T> all, BiConsumer<ObjectNode, T> written) {
        ArrayNode list = holder.putArray(name);
        all.forEach(each -> written.accept(list.addObject(), each));
    }

    /** Writes a cause that is not in the list of causes, with its changes. */
    private void whole(ObjectNode holder, Cause cause) {
        write(holder.putObject("cause"), cause);
        changes(holder.putArray("changes"), cause);
    }

    private static void changes(ArrayNode changes, Cause cause) {
        String fingerprint = cause.fingerprint();
        cause.changes().forEach(change -> write(changes.addObject().put("cause", fingerprint), change));
    }

    private void write(ObjectNode node, Cause cause) {
        node.put("fingerprint", cause.fingerprint()).put("verdict", cause.verdict().word()).put("rule", cause.rule().id())
                .put("part", cause.part()).put("label", CauseText.label(cause)).put("text", CauseText.statement(cause))
                .put("reason", cause.rule().reason()).put("advice", cause.rule().advice().sentence());
        cause.operations().forEach(node.putArray("operations")::add);
        list(node, "hits", cause.hits(), this::write);
    }

    private static void write(ObjectNode node, Change change) {
        node.put("rule", change.rule().id()).put("verdict", change.verdict().word()).put("operationId", change.operationId())
                .put("method", change.method()).put("path", change.path()).put("direction", change.direction().word())
                .put("status", change.place().status()).put("in", change.place().in()).put("name", change.place().name())
                .put("mediaType", change.place().mediaType());
        change.place().variants().forEach(node.putArray("variants")::add);
        node.put("field", change.field()).put("before", change.before()).put("after", change.after())
                .put("reason", change.rule().reason()).put("part", change.part());
        change.hint().ifPresent(hint -> node.putObject("hint").put("relation", hint.relation().words()).put("other", hint.other())
                .put("evidence", hint.evidence()));
    }

    private void write(ObjectNode node, Impact hit) {
        node.put("recipe", hit.recipe()).put("scenario", hit.scenario()).put("certainty", hit.certainty().word())
                .put("preparing", hit.preparing());
        list(node, "steps", places.steps(hit), (object, step) ->
                object.put("step", step.sentence()).put("file", step.spot().file()).put("line", step.spot().line()));
    }
}
