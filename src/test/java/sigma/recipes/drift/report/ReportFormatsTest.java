package sigma.recipes.drift.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.fixture.RenderedReports;
import sigma.recipes.drift.fixture.SampleReports;

class ReportFormatsTest extends RenderedReports {

    private static final Path EXPECTED = Path.of("src/test/resources/report");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FINGERPRINT = Pattern.compile("\\b[0-9a-f]{16}\\b");

    @Test
    void markdown_matches_the_expected_text() throws IOException {
        assertThat(MarkdownReport.of(ReportView.of(report, places)), equalTo(Files.readString(EXPECTED.resolve("full.md"))));
    }

    @Test
    void json_matches_its_published_schema() throws IOException {
        Schema schema = schema("/drift/report-schema.json", SpecificationVersion.DRAFT_2020_12);
        JsonNode document = JSON.readTree(JsonReport.of(report, places));
        JsonNode broken = document.deepCopy();
        ((ObjectNode) broken.path("changes").get(0)).put("verdict", "odd");

        assertThat(schema.validate(document), empty());
        assertThat(schema.validate(broken).toString(), containsString("/changes/0/verdict"));
    }

    @Test
    void json_contains_each_change_as_it_is() throws IOException {
        JsonNode document = JSON.readTree(JsonReport.of(report, places));

        assertThat(document.path("changes").size(), equalTo(report.changes().size()));
        assertThat(document.path("changes").findValuesAsText("field"), hasItem(SampleReports.HOSTILE));
        assertThat(document.path("changes").get(0).path("mediaType").asText(), equalTo("application/json"));
        assertThat(document.path("changes").get(0).path("cause"), equalTo(document.path("causes").get(0).path("fingerprint")));
        assertThat(document.path("causes").get(0).path("hits").get(0).toString(), equalTo(
                "{\"recipe\":\"invite\",\"scenario\":\"Somebody is invited\",\"certainty\":\"certain\",\"preparing\":false,"
                        + "\"steps\":[{\"step\":\"I invite \\\"<name>\\\"\",\"file\":\"features/members/invite.feature\",\"line\":5}]}"));
    }

    @Test
    void html_is_one_page_without_external_resources() {
        String page = HtmlReport.of(ReportView.of(report, places));

        assertThat(page, containsString("<title>new.json against the contract</title>"));
        assertThat(page, containsString("<li>I invite &quot;&lt;name&gt;&quot; <small>features/members/invite.feature:5</small></li>"));
        assertThat(page, not(containsString("<script")));
        assertThat(page, not(containsString("href=\"http")));
        assertThat(page, containsString("<a href=\"#elsewhere\">"));
        assertThat(page, containsString("<details>"));
        assertThat(page, not(containsString("src=")));
        assertThat(page, not(containsString("{{")));
    }

    @Test
    void every_format_has_every_cause_with_the_same_fingerprint() {
        Set<String> open = report.causes().stream().map(Cause::fingerprint).collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>(open);
        report.acknowledged().forEach(each -> all.add(each.cause().fingerprint()));

        assertThat(fingerprints(MarkdownReport.of(ReportView.of(report, places))), equalTo(open));
        assertThat(fingerprints(HtmlReport.of(ReportView.of(report, places))), equalTo(all));
        assertThat(fingerprints(JsonReport.of(report, places)).containsAll(all), equalTo(true));
    }

    @Test
    void markdown_fits_into_a_github_comment() {
        ReportView view = ReportView.of(report, places);
        List<ReportView.Entry> many = Collections.nCopies(3_000, view.others().get(0));
        ReportView large = new ReportView(view.title(), view.opening(), view.hitting(), view.offers(), view.elsewhere(), many, view.added(),
                view.notes(), view.unreadable(), view.findings(), view.acknowledged());

        assertThat(MarkdownReport.of(large).length(), lessThanOrEqualTo(65_536));
        assertThat(MarkdownReport.of(large), endsWith("The rest does not fit into a comment; see the report as HTML or JSON.\n"));
    }

    @Test
    void text_of_a_document_is_escaped_in_every_format() {
        ReportView view = ReportView.of(report, places);

        assertThat(MarkdownReport.of(view), containsString("a\\<b\\>\\&\"'\\`\\|\\*%0A::\\]\\]\\>\\\\u001b"));
        assertThat(HtmlReport.of(view), containsString("a&lt;b&gt;&amp;&quot;&#39;&#x60;|*%0A::]]&gt;\\u001b[31m\\u202e\\u000a#"));
        assertThat(JsonReport.of(report, places), not(containsString("\u202e")));
    }

    private static Set<String> fingerprints(String text) {
        return FINGERPRINT.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Schema schema(String resource, SpecificationVersion version) throws IOException {
        try (InputStream stream = ReportFormatsTest.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(version).getSchema(JSON.readTree(stream));
        }
    }
}
