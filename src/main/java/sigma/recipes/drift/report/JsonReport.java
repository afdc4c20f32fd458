package sigma.recipes.drift.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.DriftReport;

/** The report for programs, in the form that {@code drift/report-schema.json} describes. */
public final class JsonReport {

    /** The id of the schema that describes the form. */
    static final String SCHEMA = "urn:sigma-recipes:drift-report:1";

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
        root.put("corrected", report.notes().corrected());
        ArrayNode findings = root.putArray("findings");
        report.notes().findings().forEach(finding -> findings.addObject().put("document", finding.document()).put("line", finding.line())
                .put("column", finding.column()).put("at", finding.at()).put("message", finding.message()).put("count", finding.count()));
        ArrayNode tasks = root.putArray("tasks");
        report.tasks().forEach(task -> tasks.addObject().put("recipe", task.recipe()).put("need", task.need().name().toLowerCase(Locale.ROOT)));
        ArrayNode changes = root.putArray("changes");
        report.changes().forEach(change -> write(changes.addObject(), change));
        ArrayNode acknowledged = root.putArray("acknowledged");
        report.acknowledged().forEach(each -> {
            ObjectNode node = acknowledged.addObject();
            write(node.putObject("change"), each.change());
            node.put("reason", each.reason()).put("until", each.until().toString());
        });
        return root;
    }

    private void write(ObjectNode node, Change change) {
        node.put("rule", change.rule().id()).put("operationId", change.operationId()).put("method", change.method())
                .put("path", change.path()).put("direction", change.direction().word()).put("place", change.place().text())
                .put("field", change.field()).put("before", change.before()).put("after", change.after())
                .put("verdict", change.verdict().word()).put("reason", change.rule().reason())
                .put("fingerprint", change.fingerprint()).put("part", change.part());
        ArrayNode hits = node.putArray("hits");
        change.hits().forEach(hit -> write(hits.addObject(), hit));
    }

    private void write(ObjectNode node, Impact hit) {
        node.put("recipe", hit.recipe()).put("scenario", hit.scenario()).put("certainty", hit.certainty().word())
                .put("preparing", hit.preparing());
        ArrayNode steps = node.putArray("steps");
        List<SourceLocations.Step> all = places.steps(hit);
        all.forEach(step -> steps.addObject().put("step", step.sentence()).put("file", step.spot().file()).put("line", step.spot().line()));
    }
}
