package sigma.recipes.drift.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.text.TextSanitizer;

/**
 * The report in SARIF 2.1.0, as code scanning takes it: each change at its operation in our contract, related to the steps
 * that it hits; what was acknowledged is suppressed.
 */
public final class SarifReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SourceLocations places;
    private final List<Rule> rules = new ArrayList<>();
    private final ArrayNode results = JSON.createArrayNode();

    private SarifReport(SourceLocations places) {
        this.places = places;
    }

    /** Returns the report, with a line end at its end. */
    public static String of(DriftReport report, SourceLocations places) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new SarifReport(places).written(report)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A report is plain text and numbers", impossible);
        }
    }

    private ObjectNode written(DriftReport report) {
        report.changes().forEach(this::result);
        report.acknowledged().forEach(each -> result(each.change()).putArray("suppressions").addObject()
                .put("kind", "external").put("justification", TextSanitizer.escaped(each.reason())));
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "recipes drift");
        ArrayNode declared = driver.putArray("rules");
        for (Rule rule : rules) {
            ObjectNode one = declared.addObject().put("id", rule.id());
            one.putObject("shortDescription").put("text", rule.reason());
            one.putObject("defaultConfiguration").put("level", level(rule.verdict()));
        }
        run.set("results", results);
        return root;
    }

    private ObjectNode result(Change change) {
        if (!rules.contains(change.rule())) {
            rules.add(change.rule());
        }
        ObjectNode result = results.addObject().put("ruleId", change.rule().id()).put("ruleIndex", rules.indexOf(change.rule()))
                .put("level", level(change.verdict()));
        result.putObject("message").put("text", escaped(ChangeText.of(change)));
        location(result.putArray("locations").addObject(), places.orContract(change.operationId()));
        Stream<SourceLocations.Step> steps = change.hits().stream().flatMap(hit -> places.steps(hit).stream()).distinct();
        ArrayNode related = JSON.createArrayNode();
        steps.forEach(step -> location(related.addObject(), step.spot()).putObject("message")
                .put("text", escaped(TextSanitizer.escaped(step.sentence()))));
        if (!related.isEmpty()) {
            result.set("relatedLocations", related);
        }
        result.putObject("partialFingerprints").put("drift/v1", change.fingerprint());
        return result;
    }

    private static ObjectNode location(ObjectNode location, SourceLocations.Spot spot) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", spot.file()).put("uriBaseId", "%SRCROOT%");
        physical.putObject("region").put("startLine", spot.line());
        return location;
    }

    private static String level(Verdict verdict) {
        return switch (verdict) {
            case BREAKING -> "error";
            case RISKY -> "warning";
            case DEPRECATION, ADDITIVE, WORDING -> "note";
        };
    }

    /** Brackets are links in a message, and braces stand for arguments. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\\\[\\]]", "\\\\$0").replace("{", "{{").replace("}", "}}");
    }
}
