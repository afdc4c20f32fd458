package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.documents.Bookmarks;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;

/** Tests that exports of workbooks are scheduled, changed, paused and deleted, and that workbooks are sent immediately. */
class WorkbookSchedulesTest {

    private final Caller mara = new Caller();
    private final Caller grace = mara.as("grace.kim@harborandpine.example.com");
    private final String weekly = "/v2/workbooks/" + mara.inode("Weekly Numbers").id();
    private final String schedules = weekly + "/schedules";

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void list_is_a_plain_array_unless_limit_requests_a_page() {
        JsonNode whole = json(grace.get(schedules));
        JsonNode page = json(grace.get(schedules + "?limit=1"));

        assertThat(whole.isArray(), is(true));
        assertThat(whole.path(0).path("configV2").path("title").asText(), equalTo("The week in numbers"));
        assertThat(page.path("entries"), equalTo(whole));
        assertThat(page.path("nextPage").isNull(), is(true));
        assertThat("version 2.1 always has pages", json(grace.get(schedules.replace("/v2/", "/v2.1/"))).path("total").asInt(), equalTo(1));
        assertThat(mara.as("ines.duarte@harborandpine.example.com").get(schedules).status(), equalTo(403));
    }

    @Test
    void schedule_is_returned_with_other_field_names_and_without_recipients() {
        JsonNode created = json(mara.send("POST", schedules, schedule().toString()));
        JsonNode config = created.path("configV2");

        assertThat(created.path("isSuspended").asBoolean(), is(false));
        assertThat(created.path("ownerId").asText(), equalTo(mara.me()));
        assertThat(created.has("target"), is(false));
        assertThat(config.path("notificationName").asText(), equalTo("numbers"));
        assertThat(config.path("notificationAttachments").path(0).path("formatOptions").path("type").asText(), equalTo("EXCEL"));
        assertThat(config.path("notificationAttachments").path(0).path("workbookExportSource").path("type").asText(), equalTo("all"));
        assertThat(config.path("attachmentSettings").path("mergePdfAttachments").asBoolean(), is(true));
        assertThat(json(mara.get(schedules)).path(1), equalTo(created));
        assertThat("also in the list of the owner", mara.entries("/v2/members/" + mara.me() + "/schedules").size(), equalTo(1));
    }

    @Test
    void response_has_other_field_names_for_elements_and_conditions() {
        String element = ExportsTest.element(mara, mara.inode("Weekly Numbers"), "Orders by week").id();
        ObjectNode body = schedule();
        ObjectNode source = (ObjectNode) body.at("/configV2/exportAttachments/0/workbookExportSource");
        source.put("type", "element").putArray("elementIds").add(element);
        body.withObject("/configV2/conditionOptions").put("type", "workbook").putObject("condition").put("type", "isNotEmpty").put("elementId", element);

        JsonNode config = json(mara.send("POST", schedules, body.toString())).path("configV2");

        assertThat(config.path("notificationAttachments").path(0).path("workbookExportSource").path("nodeIds").path(0).asText(), equalTo(element));
        assertThat(config.path("conditionOptions").path("conditions").path(0).path("sheetId").asText(), equalTo(element));
        source.withArray("/elementIds").removeAll().add("nowhere00");
        assertThat(refusal(mara.send("POST", schedules, body.toString())), equalTo("404 not_found: Element is not found: nowhere00"));
    }

    @Test
    void deprecated_config_is_accepted_and_one_config_is_required() {
        ObjectNode body = schedule().without(List.of("configV2"));

        assertThat(refusal(mara.send("POST", schedules, body.toString())),
                equalTo("400 invalid_request: Expecting object at 0.configV2 but instead got: undefined"));
        body.putObject("config").put("title", "Old").put("messageBody", "").putObject("formatOptions").put("type", "CSV");
        JsonNode created = json(mara.send("POST", schedules, body.toString()));
        assertThat(created.path("configV2").path("notificationAttachments").path(0).path("formatOptions").path("type").asText(), equalTo("CSV"));
    }

    @Test
    void cron_time_zone_and_targets_are_validated() {
        for (String cron : List.of("0 7 * *", "60 7 * * 1", "0 24 * * *", "0 7 * * mon", "*/0 * * * *", "")) {
            ObjectNode body = schedule();
            body.withObject("/schedule").put("cronSpec", cron);
            assertThat(cron, refusal(mara.send("POST", schedules, body.toString())),
                    startsWith("400 invalid_request: Expecting cron expression of five fields at 0.schedule.cronSpec"));
        }
        ObjectNode good = schedule();
        good.withObject("/schedule").put("cronSpec", "*/15 7-19 1,15 * 1-5");
        assertThat(mara.send("POST", schedules, good.toString()).status(), equalTo(200));
        ObjectNode zone = schedule();
        zone.withObject("/schedule").put("timezone", "Mars/Olympus");
        assertThat(refusal(mara.send("POST", schedules, zone.toString())), startsWith("400 invalid_request: Expecting time zone such as"));
        ObjectNode target = schedule();
        ((ObjectNode) target.path("target").path(0)).put("webhookUrl", "https://example.com");
        assertThat(refusal(mara.send("POST", schedules, target.toString())), startsWith("400 invalid_request: Expecting one kind of target at 0.target.0"));
        for (String field : List.of("teamId", "ccTeamId", "bccTeamId")) {
            target.putArray("target").addObject().put(field, SampleValues.NOBODYS_UUID);
            assertThat(field, refusal(mara.send("POST", schedules, target.toString())), equalTo("404 not_found: Team is not found: "
                    + SampleValues.NOBODYS_UUID));
        }
    }

    @Test
    void variant_is_a_tag_or_bookmark_of_the_workbook() {
        ObjectNode body = schedule();
        ObjectNode variant = body.withObject("/configV2/workbookVariant");
        String unused = json(mara.send("POST", "/v2/tags", "{\"name\":\"Unused\",\"color\":\"grass\"}")).path("versionTagId").asText();

        variant.put("tagId", unused);
        assertThat(refusal(mara.send("POST", schedules, body.toString())),
                equalTo("404 not_found: The document has no version tag of this name: " + unused));
        variant.remove("tagId");
        Entity bookmark = mara.organization.state().of(Bookmarks.BOOKMARK).all(IndexKey.PARENT, mara.inode("Weekly Numbers").id())
                .firstEntry().getValue();
        variant.put("bookmarkId", bookmark.id());
        assertThat(mara.send("POST", schedules, body.toString()).status(), equalTo(200));
        mara.arrange(state -> state.of(Bookmarks.BOOKMARK)
                .change(bookmark, fields -> fields.put("workbookId", mara.inode("Orders by Region").id())));
        assertThat(refusal(mara.send("POST", schedules, body.toString())),
                equalTo("404 not_found: Bookmark is not found: " + bookmark.id()));
    }

    @Test
    void update_keeps_omitted_fields_pauses_and_resumes() {
        String one = schedules + "/" + json(mara.send("POST", schedules, schedule().toString())).path("scheduledNotificationId").asText();

        JsonNode paused = json(mara.send("PATCH", one, "{\"suspensionAction\":\"pause\",\"schedule\":{\"cronSpec\":\"0 8 * * 2\"},"
                + "\"configV2\":{\"title\":\"New\"}}"));
        assertThat(paused.path("isSuspended").asBoolean(), is(true));
        assertThat(paused.path("schedule").path("timezone").asText(), equalTo("Europe/Stockholm"));
        assertThat(paused.path("configV2").path("title").asText(), equalTo("New"));
        assertThat(paused.path("configV2").path("messageBody").asText(), equalTo("Good morning"));
        assertThat(json(mara.send("PATCH", one, "{\"suspensionAction\":\"resume\"}")).path("isSuspended").asBoolean(), is(false));
        assertThat(mara.send("PATCH", one, "{\"suspensionAction\":\"stop\"}").status(), equalTo(400));
        assertThat(mara.send("PATCH", one, "{\"schedule\":{\"cronSpec\":\"never\"}}").status(), equalTo(400));
        assertThat(mara.send("DELETE", one, "").text(), equalTo("{}"));
        assertThat(mara.send("DELETE", one, "").status(), equalTo(404));
    }

    @Test
    void change_of_the_recipients_alone_has_a_time() {
        JsonNode created = json(mara.send("POST", schedules, schedule().toString()));
        mara.organization.advance(Duration.ofSeconds(1));

        JsonNode changed = json(mara.send("PATCH", schedules + "/" + created.path("scheduledNotificationId").asText(),
                "{\"target\":[{\"email\":\"ben@example.com\"}]}"));

        assertThat(changed.path("updatedAt").asText().compareTo(created.path("updatedAt").asText()) > 0, is(true));
        assertThat(json(mara.get(schedules)).path(1), equalTo(changed));
    }

    @Test
    void scheduling_requires_explore_and_changing_requires_ownership_or_edit() {
        Caller omar = mara.as("omar.haddad@harborandpine.example.com");
        mara.send("POST", weekly + "/grants", Caller.grants("memberId", omar.me(), "explore"));
        String one = schedules + "/" + json(omar.send("POST", schedules, schedule().toString())).path("scheduledNotificationId").asText();

        assertThat("may only view", grace.send("POST", schedules, schedule().toString()).status(), equalTo(403));
        assertThat(grace.send("PATCH", one, "{}").status(), equalTo(403));
        assertThat(grace.send("DELETE", one, "").status(), equalTo(403));
        assertThat("the owner", omar.send("PATCH", one, "{\"suspensionAction\":\"pause\"}").status(), equalTo(200));
        assertThat("may edit the workbook", mara.send("DELETE", one, "").status(), equalTo(200));
        assertThat(omar.send("POST", schedules, schedule().put("ownerId", mara.me()).toString()).status(), equalTo(403));
        assertThat("of another workbook", mara.send("DELETE", schedules.replace(mara.inode("Weekly Numbers").id(),
                mara.inode("Orders by Region").id()) + "/" + json(mara.get(schedules)).path(0).path("scheduledNotificationId").asText(), "")
                .status(), equalTo(404));
    }

    @Test
    void workbook_is_sent_immediately_to_existing_recipients() {
        String body = "{\"targets\":[{\"type\":\"email\",\"email\":\"a@example.com\"},{\"type\":\"member\",\"userId\":\"" + grace.me()
                + "\"}],\"config\":{\"title\":\"Now\",\"messageBody\":\"\"},\"attachments\":[{\"formatOptions\":{\"type\":\"EXCEL\"},"
                + "\"source\":{\"type\":\"all\"}}]}";

        assertThat(grace.send("POST", weekly + "/send", body).text(), equalTo("{}"));
        assertThat(grace.send("POST", weekly + "/send", body.replace(grace.me(), SampleValues.NOBODYS_MEMBER_ID)).status(), equalTo(404));
        assertThat(grace.send("POST", weekly + "/send", body.replace("\"type\":\"all\"", "\"type\":\"element\",\"elementId\":\"nowhere00\""))
                .status(), equalTo(404));
        assertThat(mara.as("ines.duarte@harborandpine.example.com").send("POST", weekly + "/send", body).status(), equalTo(403));
        mara.send("DELETE", "/v2/members/" + grace.me(), "");
        assertThat(refusal(mara.send("POST", weekly + "/send", body)), equalTo("400 invalid_request: userId is a member who is not active"));
    }

    /** Returns the body of a schedule for a workbook. */
    static ObjectNode schedule() {
        ObjectNode body = Json.object();
        body.putArray("target").addObject().put("email", "a@example.com");
        body.putObject("schedule").put("cronSpec", "0 7 * * 1").put("timezone", "Europe/Stockholm");
        ObjectNode config = body.putObject("configV2").put("title", "Numbers").put("messageBody", "Good morning").put("exportName", "numbers");
        ObjectNode attachment = config.putArray("exportAttachments").addObject();
        attachment.putObject("formatOptions").put("type", "XLSX");
        attachment.putObject("workbookExportSource").put("type", "all");
        config.putObject("attachmentSettings").put("mergeAttachments", true);
        return body;
    }
}
