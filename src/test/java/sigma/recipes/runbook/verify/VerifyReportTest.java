package sigma.recipes.runbook.verify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.plugin.event.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import sigma.recipes.problem.Problem;
import sigma.recipes.report.SarifSchema;
import sigma.recipes.runbook.run.FailureReason;
import sigma.recipes.runbook.run.ScenarioResult;

/** Tests a verdict in the formats of build servers. */
class VerifyReportTest {

    private static final Problem UNDEFINED = Problem.of("No step matches this sentence: I dance").at("features/members/a.feature:12")
            .id("step.undefined");
    private static final Problem FAILED = Problem.of("Grace Kim is not in [Sales] {Europe}").id("step.failed");
    private static final Problem USAGE = Problem.of("features/usage.json is out of date").fix("copy it").id("run.usage");
    private static final RunVerdict VERDICT = new RunVerdict(List.of(
            scenario(9, "It passes", Status.PASSED, Optional.empty(), List.of()),
            scenario(10, "It dances", Status.UNDEFINED, Optional.empty(), List.of(new FailureReason(12, UNDEFINED), new FailureReason(13, FAILED))),
            scenario(20, "A row", Status.PASSED, Optional.empty(), List.of()),
            scenario(21, "A row", Status.SKIPPED, Optional.of(new IllegalStateException("needs a connection")), List.of())),
            List.of(), List.of(USAGE));

    private static ScenarioResult scenario(int line, String title, Status status, Optional<Throwable> failure, List<FailureReason> reasons) {
        return new ScenarioResult(URI.create("file:///x/features/members/a.feature"), "features/members/a.feature", line, title, status, failure, reasons, Duration.ofMillis(250));
    }

    @Test
    void junit_has_a_test_for_each_scenario_and_each_problem_of_the_run() throws Exception {
        Element suite = suite(VerifyFormat.JUNIT.written(VERDICT));

        assertThat(Stream.of("tests", "failures", "skipped", "time").map(suite::getAttribute).toList(), contains("5", "2", "1", "1.000"));
        assertThat(attributes(suite, "testcase", "name"), contains("It passes", "It dances", "A row (line 20)", "A row (line 21)",
                "features/usage.json is out of date"));
        assertThat(attributes(suite, "testcase", "classname"), contains("a", "a", "a", "a", "recipes verify"));
        assertThat(attributes(suite, "failure", "type"), contains("step.undefined", "run.usage"));
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent(), equalTo("No step matches this sentence: I dance\n"
                + "  where:    features/members/a.feature:12\n\nGrace Kim is not in [Sales] {Europe}"));
        assertThat(attributes(suite, "skipped", "message"), contains("needs a connection"));
    }

    @Test
    void sarif_matches_its_official_schema_and_refers_to_each_sentence() throws IOException {
        JsonNode document = new ObjectMapper().readTree(VerifyFormat.SARIF.written(VERDICT));
        JsonNode results = document.at("/runs/0/results");

        assertThat(SarifSchema.violations(document), empty());
        assertThat(results.size(), equalTo(3));
        assertThat(results.get(1).at("/message/text").asText(), equalTo("Grace Kim is not in \\[Sales\\] {{Europe}}"));
        assertThat(results.get(1).at("/locations/0/physicalLocation/artifactLocation/uri").asText(), equalTo("features/members/a.feature"));
        assertThat(results.get(1).at("/locations/0/physicalLocation/region/startLine").asInt(), equalTo(13));
        assertThat(results.get(1).at("/partialFingerprints/verify~1v1").asText(), equalTo("a: It dances: step.failed"));
        assertThat("the whole run has no place", results.get(2).has("locations"), equalTo(false));
        ((ObjectNode) results.get(2)).put("level", "grave");
        assertThat(SarifSchema.violations(document).toString(), containsString("/runs/0/results/2/level"));
    }

    @Test
    void github_shows_each_sentence_at_its_line() {
        assertThat(VerifyFormat.GITHUB.written(VERDICT).lines().toList(), contains(
                "::error file=features/members/a.feature,line=12,title=a%3A It dances::No step matches this sentence: I dance%0A"
                        + "  where:    features/members/a.feature:12",
                "::error file=features/members/a.feature,line=13,title=a%3A It dances::Grace Kim is not in [Sales] {Europe}",
                "::error title=recipes verify::features/usage.json is out of date%0A  fix:      copy it"));
    }

    @Test
    void run_without_findings_is_a_valid_document_in_each_format() throws Exception {
        RunVerdict nothing = new RunVerdict(List.of(), List.of(), List.of());

        assertThat(suite(VerifyFormat.JUNIT.written(nothing)).getAttribute("tests"), equalTo("1"));
        assertThat(SarifSchema.violations(new ObjectMapper().readTree(VerifyFormat.SARIF.written(nothing))), empty());
        assertThat(VerifyFormat.GITHUB.written(nothing), equalTo(""));
        assertThrows(IllegalStateException.class, () -> VerifyFormat.TEXT.written(nothing));
    }

    private static List<String> attributes(Element suite, String element, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList found = suite.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(attribute));
        }
        return values;
    }

    private static Element suite(String document) throws Exception {
        return (Element) DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
                document.getBytes(StandardCharsets.UTF_8))).getElementsByTagName("testsuite").item(0);
    }
}
