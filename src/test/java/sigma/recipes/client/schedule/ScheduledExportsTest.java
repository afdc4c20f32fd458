package sigma.recipes.client.schedule;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookPart;
import sigma.recipes.fixture.Proof;

@Tag(Proof.ONLY)
class ScheduledExportsTest {

    private static final WorkbookId WORKBOOK = new WorkbookId("0b0f9b1c-7777-4777-8777-777777777777");
    private static final ScheduleId SCHEDULE = new ScheduleId("0b0f9b1c-9999-4999-8999-999999999999");
    private static final ScheduleTimes MONDAYS = new ScheduleTimes("0 7 * * 1", "Europe/Stockholm");
    private static final String SCHEDULES = "/v2/workbooks/" + WORKBOOK + "/schedules";

    private final ClientFixture fixture = new ClientFixture();
    private final ScheduledExports exports = fixture.client().scheduledExports();

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void scheduled_export_is_sent_in_the_request_format() {
        fixture.api.responses("POST " + SCHEDULES, Response.ok(row("Mondays", false)));

        ScheduledExport created = exports.create(WORKBOOK, new NewScheduledExport("Mondays", WorkbookPart.whole(), new Recipient.ToAddress("ana@example.com"),
                DeliveryFormat.XLSX, MONDAYS));

        assertThat(created.times(), equalTo(MONDAYS));
        assertThat(fixture.api.seen("POST " + SCHEDULES).get(0).body(), equalTo("{\"target\":[{\"email\":\"ana@example.com\"}],"
                + "\"schedule\":{\"cronSpec\":\"0 7 * * 1\",\"timezone\":\"Europe/Stockholm\"},\"configV2\":{\"title\":\"Mondays\","
                + "\"messageBody\":\"\",\"exportAttachments\":[{\"formatOptions\":{\"type\":\"XLSX\"},"
                + "\"workbookExportSource\":{\"type\":\"all\"}}]}}"));
    }

    @Test
    void delivery_is_sent_in_its_own_request_format() {
        fixture.api.responses("POST /v2/workbooks/" + WORKBOOK + "/send", Response.ok("{}"));

        exports.send(WORKBOOK, WorkbookPart.whole(), "Weekly Numbers", new Recipient.ToTeam(new TeamId(ClientFixture.TEAM)), DeliveryFormat.XLSX);

        assertThat(fixture.api.seen("POST /v2/workbooks/" + WORKBOOK + "/send").get(0).body(), equalTo("{\"targets\":[{\"teamId\":\""
                + ClientFixture.TEAM + "\",\"type\":\"team\"}],\"config\":{\"title\":\"Weekly Numbers\",\"messageBody\":\"\"},"
                + "\"attachments\":[{\"formatOptions\":{\"type\":\"EXCEL\"},\"source\":{\"type\":\"all\"}}]}"));
    }

    @Test
    void schedules_list_pages_and_elements_and_deliveries_have_one() {
        fixture.api.responses("POST " + SCHEDULES, Response.ok(row("Mondays", false)));
        fixture.api.responses("POST /v2/workbooks/" + WORKBOOK + "/send", Response.ok("{}"));
        WorkbookPart page = new WorkbookPart(WorkbookPart.Type.PAGE, Optional.of("YVrPLbL4xg"));
        WorkbookPart element = new WorkbookPart(WorkbookPart.Type.ELEMENT, Optional.of("aB3-_x9Kq1"));
        Recipient team = new Recipient.ToTeam(new TeamId(ClientFixture.TEAM));

        exports.create(WORKBOOK, new NewScheduledExport("Mondays", page, team, DeliveryFormat.PDF, MONDAYS));
        exports.create(WORKBOOK, new NewScheduledExport("Mondays", element, team, DeliveryFormat.CSV, MONDAYS));
        exports.send(WORKBOOK, element, "Weekly Numbers", team, DeliveryFormat.CSV);

        assertThat(fixture.api.seen("POST " + SCHEDULES).stream().map(seen -> seen.body().replaceFirst(".*exportAttachments", "")).toList(), contains(
                "\":[{\"formatOptions\":{\"type\":\"PDF\"},\"workbookExportSource\":{\"type\":\"page\",\"pageIds\":[\"YVrPLbL4xg\"]}}]}}",
                "\":[{\"formatOptions\":{\"type\":\"CSV\"},\"workbookExportSource\":{\"type\":\"element\",\"elementIds\":[\"aB3-_x9Kq1\"]}}]}}"));
        assertThat(fixture.api.seen("POST /v2/workbooks/" + WORKBOOK + "/send").get(0).body(), endsWith(
                "\"attachments\":[{\"formatOptions\":{\"type\":\"CSV\"},\"source\":{\"type\":\"element\",\"elementId\":\"aB3-_x9Kq1\"}}]}"));
    }

    @Test
    void title_recipients_and_format_are_changed_separately_and_the_parts_are_kept() {
        String one = SCHEDULES + "/" + SCHEDULE;
        fixture.api.responses("PATCH " + one, Response.ok(row("Mondays", false)));
        fixture.api.responses("GET /v2.1/workbooks/" + WORKBOOK + "/schedules", Response.ok(ClientFixture.page(null, row("Mondays", false).replace(
                "\"notificationAttachments\":[]", "\"notificationAttachments\":[{\"formatOptions\":{\"type\":\"EXCEL\"},"
                        + "\"workbookExportSource\":{\"type\":\"element\",\"nodeIds\":[\"aB3-_x9Kq1\"]}},{\"formatOptions\":{\"type\":\"EXCEL\"},"
                        + "\"workbookExportSource\":{\"type\":\"page\",\"pageId\":\"YVrPLbL4xg\"}},{\"formatOptions\":{\"type\":\"EXCEL\"},"
                        + "\"workbookExportSource\":{\"type\":\"all\"}},{\"formatOptions\":{\"type\":\"PDF\"}}]"))));

        exports.rename(WORKBOOK, SCHEDULE, "Tuesdays");
        exports.address(WORKBOOK, SCHEDULE, new Recipient.ToAddress("ana@example.com"));
        exports.reformat(WORKBOOK, exports.of(WORKBOOK).findFirst().orElseThrow(), DeliveryFormat.PDF);

        String format = "{\"formatOptions\":{\"type\":\"PDF\"},\"workbookExportSource\":{\"type\":";
        assertThat(fixture.api.seen("PATCH " + one).stream().map(seen -> seen.body()).toList(), contains(
                "{\"configV2\":{\"title\":\"Tuesdays\"}}", "{\"target\":[{\"email\":\"ana@example.com\"}]}",
                "{\"configV2\":{\"exportAttachments\":[" + format + "\"element\",\"elementIds\":[\"aB3-_x9Kq1\"]}}," + format
                        + "\"page\",\"pageIds\":[\"YVrPLbL4xg\"]}}," + format + "\"all\"}}," + format + "\"all\"}}]}}"));
    }

    @Test
    void update_sends_only_changed_fields() {
        String one = SCHEDULES + "/" + SCHEDULE;
        fixture.api.responses("PATCH " + one, Response.ok(row("Mondays", false)));
        fixture.api.responses("DELETE " + one, Response.ok("{}"));

        exports.move(WORKBOOK, SCHEDULE, MONDAYS);
        exports.pause(WORKBOOK, SCHEDULE);
        exports.resume(WORKBOOK, SCHEDULE);
        exports.delete(WORKBOOK, SCHEDULE);

        assertThat(fixture.api.seen("PATCH " + one).stream().map(seen -> seen.body()).toList(), contains(
                "{\"schedule\":{\"cronSpec\":\"0 7 * * 1\",\"timezone\":\"Europe/Stockholm\"}}",
                "{\"suspensionAction\":\"pause\"}", "{\"suspensionAction\":\"resume\"}"));
        assertThat(fixture.api.seen("DELETE " + one).size(), is(1));
    }

    @Test
    void all_pages_of_scheduled_exports_are_read() {
        fixture.api.responses("GET /v2.1/workbooks/" + WORKBOOK + "/schedules", Response.ok(ClientFixture.page("1", row("Mondays", true))),
                Response.ok(ClientFixture.page(null, row("Tuesdays", false))));
        fixture.api.responses("GET /v2/members/" + ClientFixture.ANA + "/schedules", Response.ok(ClientFixture.page(null, report())));

        List<ScheduledExport> ofWorkbook = exports.of(WORKBOOK).toList();
        List<ScheduledExport> ofAna = exports.of(new MemberId(ClientFixture.ANA)).toList();

        assertThat(ofWorkbook.stream().map(ScheduledExport::title).toList(), contains("Mondays", "Tuesdays"));
        assertThat(ofWorkbook.stream().map(ScheduledExport::paused).toList(), contains(true, false));
        assertThat("one of a report", ofAna.get(0).workbook().isEmpty(), is(true));
    }

    private static String report() {
        return row("Statement", false).replace("workbookId", "reportId");
    }

    private static String row(String title, boolean paused) {
        return """
                {"scheduledNotificationId":"%s","workbookId":"%s","schedule":{"cronSpec":"0 7 * * 1","timezone":"Europe/Stockholm"},
                 "configV2":{"title":"%s","messageBody":"","notificationAttachments":[]},"isSuspended":%s,"ownerId":"%s",
                 "lastUpdatedByUser":"%s","disabledAt":null,"disabledBy":null,"createdBy":"%s","updatedBy":"%s",
                 "createdAt":"2026-01-01T00:00:00.000Z","updatedAt":"2026-01-01T00:00:00.000Z"}
                """.formatted(SCHEDULE, WORKBOOK, title, paused, ClientFixture.ANA, ClientFixture.ANA, ClientFixture.ANA, ClientFixture.ANA);
    }
}
