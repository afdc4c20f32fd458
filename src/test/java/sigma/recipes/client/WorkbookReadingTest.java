package sigma.recipes.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.content.ContentQuery;
import sigma.recipes.client.content.NamedControls;
import sigma.recipes.client.content.SurveyedWorkbooks;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.workbook.Element;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookState;

class WorkbookReadingTest {

    private static final String ONE = "11111111-1111-4111-8111-111111111111";
    private static final String TWO = "22222222-2222-4222-8222-222222222222";
    private static final String AUDIT = "\"createdBy\":\"a\",\"updatedBy\":\"a\","
            + "\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-02T00:00:00.000Z\"";

    @AutoClose
    private final ClientFixture fixture = new ClientFixture();

    @Test
    void current_and_archived_workbooks_are_listed_separately() {
        fixture.api.responses("GET /v2/workbooks", Response.ok(ClientFixture.page(null, workbook(ONE, "", "Plan"))),
                Response.ok(ClientFixture.page(null, workbook(TWO, ",\"isArchived\":true", "Old Plan"))));

        List<ListedWorkbook> all = fixture.client().workbooks().ofEverybody(WorkbookState.ALL, 100).toList();

        assertThat(all.stream().map(one -> one.name() + " " + one.archived()).toList(), contains("Plan false", "Old Plan true"));
        String everybody = "limit=100&excludeTags=true&excludeExplorations=true&skipPermissionCheck=true";
        assertThat(fixture.api.seen("GET /v2/workbooks").stream().map(request -> request.uri().getQuery()).toList(),
                contains(everybody, everybody + "&isArchived=true"));
    }

    @Test
    void inaccessible_workbook_does_not_stop_the_others() {
        fixture.api.responses("GET /v2/workbooks", Response.ok(ClientFixture.page(null, workbook(ONE, "", "Closed"), workbook(TWO, "", "Open"))));
        fixture.api.responses("GET /v2/workbooks/" + ONE + "/elements", Response.refusal(403, "forbidden", "no"));
        fixture.api.responses("GET /v2/workbooks/" + TWO + "/elements", Response.ok(ClientFixture.page(null, "{\"elementId\":\"e\",\"name\":\"Table\"}")));

        SurveyedWorkbooks<Element> read = survey();

        assertThat(read.found().stream().map(found -> found.workbook().name() + "/" + found.object().name()).toList(), contains("Open/Table"));
        assertThat(read.closed().stream().map(ListedWorkbook::name).toList(), contains("Closed"));
    }

    @Test
    void workbook_deleted_meanwhile_is_omitted() {
        fixture.api.responses("GET /v2/workbooks", Response.ok(ClientFixture.page(null, workbook(ONE, "", "Gone"))));
        fixture.api.responses("GET /v2/workbooks/" + ONE + "/elements", Response.refusal(404, "not_found", "no"));

        assertThat(survey(), is(new SurveyedWorkbooks<Element>(List.of(), List.of())));
    }

    @Test
    void other_refusal_stops_the_reading() {
        fixture.api.responses("GET /v2/workbooks", Response.ok(ClientFixture.page(null, workbook(ONE, "", "Plan"))));
        fixture.api.responses("GET /v2/workbooks/" + ONE + "/elements", Response.refusal(400, "invalid_request", "no"));

        assertThat(assertThrows(Refusal.class, this::survey).status(), is(400));
    }

    @Test
    void latest_use_of_all_members_is_returned_and_error_rows_are_ignored() {
        fixture.api.responses("GET /v2/members/" + ClientFixture.ANA + "/files/recents", Response.ok(ClientFixture.page(null,
                recent(ONE, "2026-01-01T00:00:00.000Z"), recent(TWO, "2026-03-01T00:00:00.000Z"), "{\"code\":1,\"message\":\"no\",\"requestId\":\"" + ONE + "\"}")));
        fixture.api.responses("GET /v2/members/" + ClientFixture.OWNER + "/files/recents", Response.ok(ClientFixture.page(null,
                recent(ONE, "2026-02-01T00:00:00.000Z"), recent(TWO, "2026-02-01T00:00:00.000Z"))));

        assertThat(fixture.client().recentUses().latest(List.of(member(ClientFixture.ANA), member(ClientFixture.OWNER))), is(Map.of(
                new FileId(ONE), Instant.parse("2026-02-01T00:00:00Z"), new FileId(TWO), Instant.parse("2026-03-01T00:00:00Z"))));
    }

    @Test
    void trailing_comment_of_a_query_is_removed_and_others_are_kept() {
        fixture.api.responses("GET /v2/workbooks/" + ONE + "/queries", Response.ok(ClientFixture.page(null,
                "{\"elementId\":\"a\",\"sql\":\"select 1 -- one\\n-- two\\n\\n-- Sigma S {\\\"request-id\\\":\\\"x\\\"}\"}",
                "{\"elementId\":\"b\",\"sql\":\"-- Sigma first\\nselect 2\"}", "{\"elementId\":\"c\",\"error\":\"no table\"}")));

        assertThat(fixture.client().workbookContent().queries(new WorkbookId(ONE)).map(ContentQuery::sql).toList(),
                contains(Optional.of("select 1 -- one\n-- two"), Optional.of("-- Sigma first\nselect 2"), Optional.empty()));
    }

    @Test
    void control_is_found_by_its_name_or_its_parameter_name() {
        fixture.api.responses("GET /v2/workbooks/" + ONE + "/spec", Response.ok("{\"document\":{\"elements\":[{\"name\":\"Region\"},"
                + "{\"name\":\"Region\",\"controlId\":\"region-1\"},{\"name\":\"Region\",\"controlId\":\"region-2\"}]}}"));

        NamedControls controls = fixture.client().workbookContent().parameters(new WorkbookId(ONE));

        assertThat(controls.of("Region"), contains("region-1", "region-2"));
        assertThat(controls.of("region-2"), contains("region-2"));
        assertThat(controls.of("Country"), is(List.of()));
    }

    private SurveyedWorkbooks<Element> survey() {
        SigmaClient sigma = fixture.client();
        return sigma.workbookSurvey().of(workbook -> sigma.workbooks().elements(workbook.id()));
    }

    private static Member member(String id) {
        return new Member(new MemberId(id), "", "", "", "View", false, false);
    }

    private static String workbook(String id, String more, String name) {
        return "{\"workbookId\":\"" + id + "\",\"workbookUrlId\":\"2oJj2NnCVZKhVwLAUoBxWk\",\"name\":\"" + name + "\",\"url\":\"https://x\","
                + "\"path\":\"Company\",\"latestVersion\":1,\"ownerId\":\"" + ClientFixture.ANA + "\"" + more + "," + AUDIT + "}";
    }

    private static String recent(String id, String at) {
        return "{\"id\":\"" + id + "\",\"urlId\":\"2oJj2NnCVZKhVwLAUoBxWk\",\"name\":\"a\",\"type\":\"workbook\",\"parentId\":\"" + ONE
                + "\",\"parentUrlId\":\"2oJj2NnCVZKhVwLAUoBxWk\",\"permission\":\"view\",\"path\":\"\",\"badge\":null,\"isArchived\":false,"
                + AUDIT + ",\"lastInteractionAt\":\"" + at + "\"}";
    }
}
