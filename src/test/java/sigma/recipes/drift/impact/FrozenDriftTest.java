package sigma.recipes.drift.impact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.contract.deviation.Deviations;
import sigma.recipes.drift.cause.Assessment;
import sigma.recipes.drift.cause.Cause;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.Hint;
import sigma.recipes.drift.change.IgnoredDifferences;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.document.DocumentFinding;
import sigma.recipes.drift.fixture.FrozenProject;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.fixture.Proof;

/** Compares the contract of November 2026 with the document of August 2026: reports every real change, and nothing else. */
@Tag(Proof.ONLY)
class FrozenDriftTest {

    private static final Deviations NONE = Deviations.none();

    @TempDir
    static Path folder;
    private static FrozenProject project;
    private static DriftReport report;

    @BeforeAll
    static void compare() throws IOException {
        project = new FrozenProject(folder);
        Document published = project.document("published-2026-08");
        report = DriftReport.of("t", Assessment.ofContract(project.contract(), project.document("accepted"), published),
                published.findings(), project.usage(), NONE, LocalDate.of(2026, 11, 25));
    }

    @Test
    void no_recipe_breaks_and_sign_in_must_be_checked_for_all() {
        assertThat(report.recipes(), equalTo(15));
        assertThat(report.opening(), equalTo("No recipe breaks. 1 thing to check, for create-a-member, create-a-workspace, get-an-access-token, grant-a-workspace, "
                + "list-members, look-up-a-member, page-through-members, and for the tests of add-a-member-to-a-team, change-a-members-account-type, "
                + "change-a-members-address, deactivate-and-reactivate-a-member, grant-a-connection, onboard-a-member, remove-a-member-from-a-team, "
                + "see-a-members-recent-workbooks."));
        assertThat(report.toCheck(), hasSize(1));
        assertThat(report.toCheck().get(0).cause().operations(), contains("postToken"));
        assertThat(report.hitting(), hasSize(0));
    }

    @Test
    void two_recipes_have_a_new_option() {
        assertThat(report.offers(), hasSize(1));
        assertThat(fields(report.offers().get(0)), contains("memberType"));
        assertThat(report.offers().get(0).operations(), contains("createMember"));
        assertThat(report.offers().get(0).certain(), containsInAnyOrder("create-a-member", "onboard-a-member"));
    }

    @Test
    void other_causes_are_one_breaking_and_four_to_check() {
        assertThat(DriftReport.counts(report.elsewhere()).toString(), equalTo("{BREAKING=1, CHECK=4, COMPATIBLE=13}"));
        assertThat(report.newOperations().stream().mapToInt(cause -> cause.operations().size()).sum(), equalTo(23));
        assertThat(report.causes().size(), lessThanOrEqualTo(40));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            breaking   | createWorkbookEmbed                | embedType
            compatible | filesList, listAccessibleInodes, listFavoriteInodes, listRecentInodes, listFavorites | entries[]
            compatible | listConnections, getConnection, createConnection, updateConnection, updateConnectionDeprecated | roleSwitching, description
            compatible | createConnection, updateConnection | description, details, externalAccessIntegration, packages, poolSizes, roleSwitching, useDynamicTables, useReadUncommittedIsolation, warehouse
            check      | listGrants, getGrant, createGrant, deleteGrant | inodeType
            check      | listLineageTree, listDataModelLineageTree, listLineage | type, entries[], semanticViewTable
            compatible | getWorkbook, listWorkbooks, createWorkbook, copyWorkbook, copyTaggedWorkbook, listWorkbooksForTag | taggedSourceUrlId, includeTaggedSourceUrlId
            compatible | getElementQuery                    | tagName, bookmarkId
            compatible | listConnectionPaths                | connectionId
            check      | lookupConnection, syncConnectionPath, getInodeConnectionPath, listConnectionPaths | path
            compatible | getWorkbookSources                 | url
            compatible | exportReport                       | the body
            compatible | postWorkbookSchedule, updateWorkbookSchedule, createReportSchedule, updateReportSchedule | ccEmail, bccEmail, ccTeamId, bccTeamId
            compatible | listMaterializationSchedules, listDataModelMaterializationSchedules, v2_1_listMaterializationSchedules | elementId
            compatible | migrateDatasetToDataModel          | links
            compatible | createDeployment, getDeployment, listDeployments | copyInputTableData
            check      | listInodesForDeployment            | inode
            compatible | webhooks                           | traceId
            """)
    void every_real_change_is_a_cause(String verdict, String operations, String fields) {
        List<Cause> found = report.elsewhere().stream().filter(cause -> fields(cause).equals(names(fields))
                && Set.copyOf(cause.operations()).equals(names(operations))).toList();

        assertThat(report.elsewhere().stream().map(cause -> cause.operations() + " " + fields(cause)).collect(Collectors.joining("; ")),
                found, hasSize(1));
        assertThat(found.get(0).verdict().word(), equalTo(verdict));
    }

    @Test
    void exporter_losses_are_undecided() {
        assertThat(report.undecided().stream().map(DriftReport.Undecided::loss).map(loss -> loss.word()).toList(),
                contains("body", "variant", "null", "map", "operation-id"));
        assertThat(undecided("map"), contains("variableValues"));
        assertThat(undecided("variant"), containsInAnyOrder("details", "endpoint", "token", "useOauth"));
        assertThat(undecided("null"), containsInAnyOrder("pivotHeaderStyle", "type", "value", "visibility"));
        assertThat(report.absent(), hasSize(15));
    }

    @Test
    void subjects_missing_from_the_document_are_ignored_and_counted() {
        assertThat(report.assessment().ignored().stream().map(each -> each.reason().replaceFirst("there is nothing about (.*) in published-2026-08.json", "$1")).toList(),
                contains("security", "errors", "limits", "defaults", "deprecation", "OpenAPI tells readers to ignore Accept, Content-Type and Authorization",
                        "a format such as double limits no number"));
        assertThat(report.assessment().ignored().stream().filter(each -> !each.what().equals("difference")).map(IgnoredDifferences::number).toList(), contains(231, 460));
        assertThat(report.assessment().kept(), greaterThan(0));
        assertThat(report.assessment().conflicts(), hasSize(0));
    }

    @Test
    void document_of_November_2025_is_compared_and_its_defects_counted_once() {
        Document before = project.document("published-2025-11");
        Assessment history = Assessment.of(ComparedApi.of(before), ComparedApi.of(project.document("published-2026-08")));

        assertThat(before.findings().stream().map(DocumentFinding::count).toList(), contains(172));
        assertThat(history.changes().stream().filter(change -> change.verdict() == Verdict.EDITORIAL).toList(), hasSize(0));
        assertThat(history.ignored(), not(hasSize(0)));
        assertThat(history.undecided().get(ExporterLoss.INTEGER), not(hasSize(0)));
        assertThat("three lists that differ only in length are one", history.changes().stream().filter(change -> change.field().endsWith("path"))
                .filter(change -> change.operation().equals("getInodeConnectionPath")).map(change -> change.rule().id() + " " + change.after()).toList(),
                contains("response-branch-added list of anything"));
        assertThat(history.changes().stream().flatMap(change -> change.hint().stream()).map(Hint::text).toList(), containsInAnyOrder(
                "perhaps moved from GET /v3alpha/tenants", "perhaps moved from POST /v3alpha/tenants", "perhaps moved from GET /v3alpha/tenants/{tenantOrganizationId}",
                "perhaps moved from PATCH /v3alpha/tenants/{tenantOrganizationId}", "perhaps moved from DELETE /v3alpha/tenants/{tenantOrganizationId}",
                "perhaps moved from POST /v3alpha/connections/{connectionId}/dbtArtifacts"));
    }

    private static Set<String> undecided(String loss) {
        return report.undecided().stream().filter(each -> each.loss().word().equals(loss)).flatMap(each -> fields(each.cause()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String listed) {
        return Set.copyOf(Arrays.asList(listed.split(", ")));
    }

    private static Set<String> fields(Cause cause) {
        return cause.changes().stream().map(FrozenDriftTest::field).collect(Collectors.toSet());
    }

    private static String field(Change change) {
        String field = change.field().substring(change.field().lastIndexOf('.') + 1);
        return !field.isEmpty() ? field : change.place().isBody() ? "the body" : change.place().name();
    }
}
