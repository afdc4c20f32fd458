package sigma.recipes.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import sigma.recipes.text.TextSanitizer;

/** A SARIF 2.1.0 document for code scanning. Control characters in its texts are escaped. */
public final class SarifDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SarifDocument() {
    }

    /**
     * Returns the document, with a line end at its end.
     *
     * @param tool    the name of the tool
     * @param results the results
     */
    public static String of(String tool, List<SarifResult> results) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ArrayNode declared = run.putObject("tool").putObject("driver").put("name", tool).putArray("rules");
        List<SarifResult.Rule> rules = results.stream().map(SarifResult::rule).distinct().toList();
        for (SarifResult.Rule rule : rules) {
            ObjectNode one = declared.addObject().put("id", rule.id());
            one.putObject("shortDescription").put("text", rule.text());
            one.putObject("defaultConfiguration").put("level", rule.level().sarif());
        }
        ArrayNode written = run.putArray("results");
        results.forEach(result -> write(written.addObject(), result, rules.indexOf(result.rule())));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A report is plain text and numbers", impossible);
        }
    }

    private static void write(ObjectNode node, SarifResult result, int rule) {
        node.put("ruleId", result.rule().id()).put("ruleIndex", rule).put("level", result.rule().level().sarif());
        node.putObject("message").put("text", escaped(result.message()));
        result.place().ifPresent(place -> location(node.putArray("locations").addObject(), place));
        if (!result.related().isEmpty()) {
            ArrayNode related = node.putArray("relatedLocations");
            result.related().forEach(each -> location(related.addObject(), each.place()).putObject("message")
                    .put("text", escaped(each.text())));
        }
        result.fingerprint().ifPresent(print -> node.putObject("partialFingerprints").put(print.name(), print.value()));
        result.accepted().ifPresent(reason -> node.putArray("suppressions").addObject()
                .put("kind", "external").put("justification", TextSanitizer.escaped(reason)));
    }

    private static ObjectNode location(ObjectNode location, FileLine place) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", place.file()).put("uriBaseId", "%SRCROOT%");
        physical.putObject("region").put("startLine", place.line());
        return location;
    }

    /** In a message, brackets are links and braces are placeholders. */
    private static String escaped(String text) {
        return TextSanitizer.escapedLines(text).replaceAll("[\\\\\\[\\]]", "\\\\$0").replace("{", "{{").replace("}", "}}");
    }
}
