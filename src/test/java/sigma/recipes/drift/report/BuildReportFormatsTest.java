package sigma.recipes.drift.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.fixture.RenderedReports;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.report.SarifSchema;

/** Tests the report formats of build servers. */
class BuildReportFormatsTest extends RenderedReports {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void sarif_matches_the_official_schema() throws IOException {
        JsonNode document = JSON.readTree(SarifReport.of(report, places));
        JsonNode broken = document.deepCopy();
        ((ObjectNode) broken.at("/runs/0/results/0")).put("level", "grave");

        assertThat(SarifSchema.violations(document), empty());
        assertThat(SarifSchema.violations(broken).toString(), containsString("/runs/0/results/0/level"));
    }

    @Test
    void sarif_refers_to_the_contract_and_the_steps() throws IOException {
        JsonNode result = JSON.readTree(SarifReport.of(report, places)).at("/runs/0/results/0");

        assertThat(result.path("message").path("text").asText(), equalTo("createMember: no longer takes email."
                + " Requests that send it are rejected, or the value is ignored. Certain to hit invite. Used in the tests of list."));
        assertThat(result.at("/locations/0/physicalLocation").toString(), equalTo("{\"artifactLocation\":{\"uri\":"
                + "\"src/main/resources/contract/paths/members.yaml\",\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":5}}"));
        assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri").asText(),
                equalTo("features/members/invite.feature"));
        assertThat(result.at("/relatedLocations/0/physicalLocation/region/startLine").asInt(), equalTo(5));
        assertThat(result.at("/partialFingerprints/drift~1v2").asText(), equalTo(report.causes().get(0).fingerprint()));
    }

    @Test
    void sarif_suppresses_acknowledged_changes_and_escapes_links() throws IOException {
        JsonNode results = JSON.readTree(SarifReport.of(report, places)).at("/runs/0/results");

        assertThat(results.get(results.size() - 1).at("/suppressions/0/justification").asText(), equalTo("nobody needs it"));
        assertThat(SarifReport.of(report, places), containsString("a<b>&"));
    }

    @Test
    void junit_fails_breaking_changes_and_skips_acknowledged_ones() throws Exception {
        Element suite = (Element) DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
                JunitReport.of(report).getBytes(StandardCharsets.UTF_8))).getElementsByTagName("testsuite").item(0);

        assertThat(Stream.of("tests", "failures", "skipped").map(suite::getAttribute).toList(), contains("6", "2", "1"));
        assertThat(attributes(suite, "failure", "type"), contains("request-field-removed", "operation-removed"));
        assertThat(attributes(suite, "skipped", "message"), contains("until 2027-03-31: nobody needs it"));
        assertThat(attributes(suite, "testcase", "name"), hasItem("request-field-removed createMember " + report.causes().get(0).fingerprint()));
    }

    @Test
    void junit_without_changes_has_one_passing_test() throws Exception {
        DriftReport unchanged = new DriftReport("same.json against the contract", 1, List.of(), List.of());

        Element suite = (Element) DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(
                JunitReport.of(unchanged).getBytes(StandardCharsets.UTF_8))).getElementsByTagName("testsuite").item(0);

        assertThat(Stream.of("tests", "failures", "skipped").map(suite::getAttribute).toList(), contains("1", "0", "0"));
        assertThat(attributes(suite, "testcase", "name"), contains("no changes"));
    }

    @Test
    void github_gets_the_ten_most_severe_causes() {
        List<String> lines = GitHubReport.of(report, places).lines().toList();

        assertThat(lines.size(), equalTo(report.causes().size()));
        assertThat(lines.get(0), equalTo("::error file=src/main/resources/contract/paths/members.yaml,line=5,"
                + "title=request-field-removed " + report.causes().get(0).fingerprint() + "::createMember: no longer takes email."
                + " Requests that send it are rejected, or the value is ignored. Certain to hit invite. Used in the tests of list."));
        assertThat(lines.get(1), containsString("file=src/main/resources/contract/openapi.yaml,line=1,"));
        assertThat(lines.get(3), containsString("a<b>&\"'`|*%250A::]]>\\u001b[31m\\u202e\\u000a#"));
    }

    @Test
    void github_gets_ten_messages_and_the_last_one_counts_the_others() {
        List<Cause> many = IntStream.range(0, 14).mapToObj(i -> new Cause("", List.of(new Change(
                i == 13 ? Rule.OPERATION_REMOVED : Rule.OPERATION_ADDED, "op" + i, "GET", "/v2/" + i, Place.operation(), "", "", List.of())))).toList();

        List<String> lines = GitHubReport.of(new DriftReport("t", 1, many, List.of()), places).lines().toList();

        assertThat(lines.size(), equalTo(10));
        assertThat(lines.get(0), containsString("::op13: removed."));
        assertThat(lines.get(9), equalTo("::notice title=API drift::5 more causes; the report in Markdown lists all, and so does the step summary."));
    }

    private static List<String> attributes(Element suite, String element, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList found = suite.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(attribute));
        }
        return values;
    }
}
