package sigma.recipes.drift.cause;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.Documents;
import sigma.recipes.drift.fixture.ProjectFolder;
import sigma.recipes.drift.impact.DriftReport;
import sigma.recipes.drift.impact.Usage;
import sigma.recipes.drift.schema.ComparedApi;

/**
 * Tests that an operation missing from a document counts as removed only if the accepted version of the same document had it.
 */
class AbsentOperationsTest {

    private static final String MEMBERS = "/v2/members: {get: {operationId: listMembers, responses: {'200': {description: OK}}}}";
    private static final String MEMBER = "/v2/members/{memberId}: {get: {operationId: getMember, responses: {'200': {description: OK}}}}";
    private static final String TEAMS = "/v2/teams: {get: {operationId: listTeams, responses: {'200': {description: OK}}}}";
    private static final String SPEC = "/v2/workbooks/{workbookId}/spec: {get: {operationId: getSpec, responses: {'200': {description: OK}}}}";

    @TempDir
    private Path folder;
    private Usage usage;
    private Document contract;

    @BeforeEach
    void write() throws IOException {
        usage = ProjectFolder.usage(ProjectFolder.in(folder));
        contract = document("contract", "Contract", MEMBERS, MEMBER, TEAMS, SPEC);
    }

    @Test
    void operation_missing_from_both_documents_is_not_judged() throws IOException {
        Document published = document("published", "API", TEAMS, SPEC);

        DriftReport report = report(document("accepted", "API", TEAMS, SPEC), published);

        assertThat(report.opening(), equalTo("Nothing differs."));
        assertThat(report.worst().isPresent(), equalTo(false));
        assertThat(operations(report.absent()), contains("listMembers", "getMember"));
        assertThat("an absent operation is counted once", report.assessment().kept(), equalTo(0));
    }

    @Test
    void operation_of_the_accepted_document_is_removed_regardless_of_parameter_names() throws IOException {
        Document accepted = document("accepted", "API", MEMBERS, MEMBER.replace("memberId", "id"), TEAMS, SPEC);

        DriftReport report = report(accepted, document("published", "API", TEAMS, SPEC));

        assertThat(operations(report.changes()), contains("listMembers", "getMember"));
        assertThat(report.opening(), equalTo("2 of 2 recipes break: invite, list."));
        assertThat(report.absent(), empty());
        assertThat(report.assessment().conflicts(), empty());
    }

    @Test
    void operation_missing_from_another_exporter_is_removed_if_a_recipe_calls_it() throws IOException {
        DriftReport report = report(document("accepted", "API", MEMBERS, TEAMS, SPEC), document("published", "Exported", SPEC));

        assertThat(operations(report.changes()), contains("listMembers"));
        assertThat(report.worst().get(), equalTo(Verdict.BREAKING));
        assertThat(operations(report.absent()), contains("listTeams", "getMember"));
    }

    @Test
    void only_the_given_document_of_two_accepted_ones_removes_operations() throws IOException {
        Document accepted = together(document("one", "API", MEMBERS, MEMBER, TEAMS), document("two", "Code", SPEC));

        Assessment first = Assessment.ofContract(contract, accepted, document("one", "API", MEMBERS, TEAMS));
        Assessment second = Assessment.ofContract(contract, accepted, document("two", "Code", SPEC));
        Assessment both = Assessment.ofContract(contract, accepted, together(document("two", "Code", SPEC), document("one", "API", MEMBERS, MEMBER, TEAMS)));

        assertThat(operations(first.changes()), contains("getMember"));
        assertThat(operations(first.unpublished()), contains("getSpec"));
        assertThat(second.changes(), empty());
        assertThat(operations(second.unpublished()), contains("listMembers", "getMember", "listTeams"));
        assertThat(both.changes(), empty());
        assertThat(both.unpublished(), empty());
    }

    @Test
    void operation_is_removed_if_its_document_of_two_lost_it() throws IOException {
        Document accepted = together(document("one", "API", MEMBERS, MEMBER, TEAMS), document("two", "Code", SPEC));

        Assessment assessment = Assessment.ofContract(contract, accepted, together(document("one", "API", MEMBERS, MEMBER, TEAMS), document("two", "Code")));

        assertThat(operations(assessment.changes()), contains("getSpec"));
        assertThat(assessment.changes().get(0).rule(), equalTo(Rule.OPERATION_REMOVED));
    }

    @Test
    void path_of_the_server_counts_as_a_prefix_that_a_document_uses() throws IOException {
        Assessment assessment = Assessment.of(ComparedApi.of(belowServer("before", 11)), ComparedApi.of(belowServer("after", 10)));

        assertThat(assessment.changes().stream().map(Change::path).toList(), contains("/v2/things11"));
    }

    /** Returns a document of enough operations to show which prefixes it uses. */
    private Document belowServer(String name, int operations) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, "openapi: 3.1.0\ninfo: {title: " + name + ", version: '1'}\nservers: [{url: https://api.example.com/v2}]\npaths:\n"
                + IntStream.rangeClosed(1, operations).mapToObj(i -> "  /things" + i + ": {get: {responses: {'200': {description: OK}}}}\n")
                        .collect(Collectors.joining()));
        return Documents.read(file.toString());
    }

    private DriftReport report(Document accepted, Document published) {
        DriftReport report = DriftReport.of("t", Assessment.ofContract(contract, accepted, published), published.findings(), usage, Deviations.none(),
                LocalDate.EPOCH);
        assertThat(report.findings(), hasSize(0));
        return report;
    }

    /** Returns documents as they are stored after they were accepted together. */
    private Document together(Document... documents) throws IOException {
        Document joined = Documents.read(Arrays.stream(documents).map(each -> folder.resolve(each.name()).toString()).toList());
        Path kept = Documents.acceptedFile(folder);
        Files.createDirectories(kept.getParent());
        Files.write(kept, Documents.packed(joined));
        return Documents.accepted(folder).orElseThrow();
    }

    private Document document(String name, String title, String... paths) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, "openapi: 3.1.0\ninfo: {title: " + title + ", version: '1'}\npaths:" + (paths.length == 0 ? " {}" : "") + "\n  "
                + String.join("\n  ", paths) + "\n");
        return Documents.read(file.toString());
    }

    private static List<String> operations(List<Change> changes) {
        return changes.stream().map(Change::operationId).toList();
    }
}
