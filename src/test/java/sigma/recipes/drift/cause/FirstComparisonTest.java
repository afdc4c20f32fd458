package sigma.recipes.drift.cause;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.fixture.ProjectFolder;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.drift.impact.Usage;
import sigma.recipes.drift.report.ReportView;
import sigma.recipes.drift.report.SourceLocations;

/**
 * Tests that a document without an accepted version is compared with the contract only, and that its differences are reported.
 */
class FirstComparisonTest {

    private static final String MEMBERS = "/v2/members: {get: {operationId: listMembers, responses: {'200': {description: OK}}}}";
    private static final String TEAMS = "/v2/teams: {get: {operationId: listTeams, responses: {'200': {description: OK}}}}";
    private static final String SPEC = "/v2/workbooks/{id}/spec: {get: {operationId: getSpec, responses: {'200': {description: OK}}}}";
    private static final String OTHER_SPEC = SPEC.replace("responses", "parameters: [{name: format, in: query, required: true, schema: {type: string}}], responses");
    private static final String PREVIEW = "/v2/workbooks/{id}/preview: {get: {operationId: getPreview, responses: {'200': {description: OK}}}}";
    private static final String HOSTS = "servers: [{url: 'https://one.example.com'}, {url: 'https://two.example.com'}]";
    private static final String HOST = "servers: [{url: 'https://one.example.com'}]";

    @TempDir
    private Path folder;
    private Usage usage;
    private Document contract;
    private Document accepted;

    @BeforeEach
    void write() throws IOException {
        usage = ProjectFolder.usage(ProjectFolder.in(folder));
        contract = document("contract", "Contract", HOSTS, MEMBERS, TEAMS, SPEC);
        accepted = document("accepted", "API", HOSTS, MEMBERS, TEAMS);
    }

    @Test
    void document_without_an_accepted_version_removes_nothing() throws IOException {
        DriftReport report = report(document("code", "Code", HOST, SPEC, PREVIEW));

        assertThat(report.opening(), equalTo("This is the first comparison of Code 1, of which no version was accepted: its 2 operations are compared "
                + "with the contract alone, which has 1 of them. No recipe breaks."));
        assertThat(operations(report.changes()), contains("getPreview"));
        assertThat(operations(report.absent()), containsInAnyOrder("listMembers", "listTeams"));
        assertThat("the other host does not count as a difference of the contract", report.assessment().kept(), equalTo(0));
        assertThat("a new description is not a change of the contract", report.assessment().merged(), equalTo(0));
        assertThat(notes(report), hasItem("Ignored: 1 difference, since a first comparison omits hosts, and formats, limits and defaults that the document lacks."));
    }

    @Test
    void differences_from_the_contract_are_reported() throws IOException {
        DriftReport report = report(document("code", "Code", HOST, OTHER_SPEC));

        assertThat(operations(report.changes()), contains("getSpec"));
        assertThat(report.opening(), startsWith("This is the first comparison of Code 1, of which no version was accepted: its 1 operation is compared "
                + "with the contract alone, which has all of them. "));
    }

    @Test
    void new_document_next_to_an_accepted_one_is_a_first_comparison() throws IOException {
        Document together = Documents.read(List.of(file(document("api", "API", HOSTS, MEMBERS, TEAMS)), file(document("code", "Code", HOSTS, OTHER_SPEC))));

        DriftReport report = report(together);

        assertThat(report.assessment().firstComparisons(), contains(new Assessment.FirstComparison("Code 1", 1, 1)));
        assertThat(operations(report.changes()), contains("getSpec"));
        assertThat(notes(report), hasItem("Not accepted yet: Code 1. After a review, accept it together with the other documents of the API: "
                + "./recipes drift accept."));
    }

    @Test
    void missing_format_is_ignored() throws IOException {
        contract = document("contract", "Contract", HOSTS, MEMBERS, TEAMS, OTHER_SPEC.replace("type: string", "type: string, format: uuid"));

        DriftReport report = report(document("code", "Code", HOSTS, OTHER_SPEC));

        assertThat(report.changes(), empty());
        assertThat(report.assessment().kept(), equalTo(0));
        assertThat(notes(report), hasItem("Ignored: 1 difference, since a first comparison omits hosts, and formats, limits and defaults that the "
                + "document lacks."));
    }

    @Test
    void nothing_else_is_reported_without_differences() throws IOException {
        DriftReport report = report(document("code", "Code", HOSTS, SPEC));

        assertThat(report.changes(), empty());
        assertThat(report.opening(), equalTo("This is the first comparison of Code 1, of which no version was accepted: its 1 operation is compared "
                + "with the contract alone, which has all of them. Nothing else differs."));
    }

    @Test
    void accepted_document_with_another_title_is_not_a_first_comparison() throws IOException {
        DriftReport report = report(document("exported", "Exported", HOSTS, MEMBERS));

        assertThat(report.assessment().firstComparisons(), empty());
        assertThat(operations(report.absent()), containsInAnyOrder("listTeams", "getSpec"));
    }

    private DriftReport report(Document published) {
        return DriftReport.of("t", Assessment.ofContract(contract, accepted, published), published.findings(), usage, Deviations.none(),
                LocalDate.EPOCH);
    }

    private List<String> notes(DriftReport report) {
        return ReportView.of(report, SourceLocations.in(folder)).notes();
    }

    private Document document(String name, String title, String servers, String... paths) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, "openapi: 3.1.0\ninfo: {title: " + title + ", version: '1'}\n" + servers + "\npaths:\n  "
                + String.join("\n  ", paths) + "\n");
        return Documents.read(file.toString());
    }

    private String file(Document document) {
        return folder.resolve(document.name()).toString();
    }

    private static List<String> operations(List<Change> changes) {
        return changes.stream().map(Change::operationId).toList();
    }
}
