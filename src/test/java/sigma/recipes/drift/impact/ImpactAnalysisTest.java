package sigma.recipes.drift.impact;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.contract.Contract;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Impact;
import sigma.recipes.drift.change.Place;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.fixture.ProjectFolder;
import sigma.recipes.drift.fixture.SampleReports;
import sigma.recipes.drift.report.SourceLocations;
import sigma.recipes.report.FileLine;

class ImpactAnalysisTest {

    @TempDir
    private static Path folder;
    private static Usage usage;

    @BeforeAll
    static void read() throws IOException {
        usage = ProjectFolder.usage(ProjectFolder.in(folder));
    }

    @ParameterizedTest(name = "{0} of {1} {2}, {3} {4}: {5}")
    @CsvSource({
        "OPERATION_REMOVED, POST, /v2/members, '', '', invite certain; list certain preparing",
        "OPERATION_REMOVED, DELETE, /v2/members/{memberId}, '', '', ''",
        "OPERATION_ID_CHANGED, POST, /v2/members, '', '', invite certain; list certain preparing",
        "OPERATION_ADDED, POST, /v2/members, '', '', ''",
        "OPERATION_REMOVED, GET, /v2/members/{who}, '', '', invite certain",
        "REQUEST_FIELD_REMOVED, POST, /v2/members, body application/json, email, invite certain; list certain preparing",
        "REQUEST_FIELD_REMOVED, POST, /v2/members, body application/json, e, ''",
        "REQUEST_TYPE_CHANGED, POST, /v2/members, body application/json, addToTeams, invite certain",
        "REQUEST_TYPE_CHANGED, POST, /v2/members, body application/json, addToTeams[].isTeamAdmin, ''",
        "REQUEST_TYPE_CHANGED, POST, /v2/members, body application/json, '', invite certain; list certain preparing",
        "REQUEST_PARAMETER_REMOVED, POST, /v2/members, query sendInvite, '', invite certain",
        "REQUEST_PARAMETER_REMOVED, POST, /v2/members, query other, '', ''",
        "REQUEST_PARAMETER_REMOVED, GET, /v2/members, query page, '', list possible",
        "REQUEST_FORMAT_CHANGED, GET, /v2/members/{memberId}, path memberId, '', invite certain",
        "REQUEST_FORMAT_CHANGED, GET, /v2/members/{memberId}, header x-tenant, '', invite possible",
        "REQUEST_FIELD_ADDED_REQUIRED, POST, /v2/members, body application/json, department, invite certain; list certain preparing",
        "REQUEST_FIELD_ADDED_REQUIRED, POST, /v2/members, body application/json, addToTeams[].role, invite certain",
        "REQUEST_FIELD_ADDED_REQUIRED, POST, /v2/members, 'body application/json, with kind', department, invite possible; list possible preparing",
        "RESPONSE_FIELD_REMOVED, GET, /v2/members, 200 application/json, entries[].email, list certain",
        "RESPONSE_FIELD_REMOVED, GET, /v2/members, 200 application/json, entries[].userKind, list possible",
        "RESPONSE_FIELD_REMOVED, GET, /v2/members, 2XX application/json, entries, list certain",
        "RESPONSE_FIELD_REMOVED, GET, /v2/members, default application/json, code, list possible",
        "RESPONSE_FIELD_REMOVED, GET, /v2/members, 4XX application/json, code, ''",
        "RESPONSE_FIELD_REMOVED, POST, /v2/members, 4XX application/json, code, invite possible",
        "RESPONSE_HEADER_REMOVED, GET, /v2/members, 200 header email, '', list possible",
        "RESPONSE_SUCCESS_ADDED, GET, /v2/members, 202, '', list certain",
        "RESPONSE_BRANCH_ADDED, GET, /v2/members, 200 application/json, entries[], list possible",
        "RESPONSE_SUCCESS_REMOVED, GET, /v2/members, 204, '', ''",
        "RESPONSE_FIELD_ADDED, GET, /v2/members, 200 application/json, entries[].email, ''",
        "REQUEST_FIELD_REMOVED, POST, /v2/auth/token, body application/x-www-form-urlencoded, grant_type, invite certain",
        "REQUEST_FIELD_REMOVED, POST, /v2/auth/token, body application/json, grant_type, ''",
    })
    void change_affects(Rule rule, String method, String path, String place, String field, String hits) {
        Change change = SampleReports.change(rule, "", method, path, place, field, "", "");

        List<String> found = ImpactAnalysis.in(List.of(change), usage).get(0).hits().stream().map(hit -> hit.recipe() + " "
                + hit.certainty().word() + (hit.preparing() ? " preparing" : "")).toList();

        assertThat(String.join("; ", found), equalTo(hits));
    }

    @Test
    void hit_has_the_steps_and_their_places() {
        Change change = new Change(Rule.OPERATION_REMOVED, "", "POST", "/v2/members", Place.operation(), "", "", List.of());
        SourceLocations places = SourceLocations.in(folder);

        List<Impact> hits = ImpactAnalysis.in(List.of(change), usage).get(0).hits();

        assertThat(hits.stream().flatMap(hit -> places.steps(hit).stream()).map(step -> step.spot().text() + " " + step.sentence())
                .toList(), contains("features/members/invite.feature:5 I invite \"<name>\"",
                "features/members/list.feature:4 the member \"Ana\""));
    }

    @Test
    void hit_without_steps_refers_to_its_scenario() {
        Impact hit = new Impact("invite", "Somebody is invited", List.of(), Impact.Certainty.CERTAIN, false);

        assertThat(SourceLocations.in(folder).steps(hit), contains(new SourceLocations.Step("Somebody is invited",
                new FileLine("features/members/invite.feature", 4))));
    }

    @Test
    void operation_refers_to_the_contract() {
        SourceLocations places = SourceLocations.in(folder);

        assertThat(places.operation("createMember").orElseThrow().text(),
                equalTo("src/main/resources/contract/paths/members.yaml:5"));
        assertThat(places.operation("createTeam").isPresent(), equalTo(false));
    }

    @Test
    void nothing_is_affected_without_a_usage_record() throws IOException {
        Usage none = Usage.read(List.of(folder.resolve("none.json")), Contract.load());
        Change change = new Change(Rule.OPERATION_REMOVED, "", "POST", "/v2/members", Place.operation(), "", "", List.of());

        assertThat(ImpactAnalysis.in(List.of(change), none).get(0).hits(), empty());
    }

    @Test
    void invalid_record_is_refused_with_its_place() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n  \"recipes\": oops}");

        DocumentProblem problem = assertThrows(DocumentProblem.class, () -> Usage.read(List.of(broken), Contract.load()));

        assertThat(problem.getMessage(), equalTo("The record of what recipes use can't be used.\n  where:    " + broken + ", line 2, column 14\n"
                + "  expected: JSON as a verifying run writes it\n"
                + "  actual:   the word oops, which is no value\n"
                + "  fix:      mvn verify, then cp target/usage.json broken.json"));
    }
}
