package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.content.DocumentElement;
import sigma.recipes.sandbox.content.ElementRows;
import sigma.recipes.sandbox.content.Versions;
import sigma.recipes.sandbox.resource.Job;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;

class ExportsTest {

    private static final String CSV = """
            Week,Orders,Revenue,Comment
            2026-W44,128,"$41,300.00",
            2026-W45,143,"$47,950.00","Trade fair, ""Holz und Haus""\"
            2026-W46,117,"$38,210.00",
            """;

    private final Caller mara = new Caller();
    private final String workbook = "/v2/workbooks/" + mara.inode("Weekly Numbers").id();

    @AfterEach
    void no_response_violates_the_contract() {
        assertThat(mara.sandbox.defects(), empty());
    }

    @Test
    void file_is_downloaded_once_it_is_ready() {
        JsonNode started = json(mara.send("POST", workbook + "/export", export("")));
        String download = "/v2/query/" + started.path("queryId").asText() + "/download";

        assertThat(started.path("jobComplete").asBoolean(), is(false));
        assertThat(mara.get(download).status(), equalTo(204));
        assertThat(mara.get(download).status(), equalTo(204));
        ApiResponse file = mara.get(download);
        assertThat(file.status(), equalTo(200));
        assertThat(file.mediaType(), equalTo("text/csv"));
        assertThat(file.header("content-disposition").orElse(""), equalTo("attachment; filename=\"Orders by week.csv\""));
        assertThat(file.text(), equalTo(CSV));
        assertThat("again", mara.get(download).text(), equalTo(CSV));
    }

    @Test
    void file_is_ready_without_polls_and_expires_after_an_hour() {
        String download = started(export(""));
        mara.organization.advance(Duration.ofSeconds(10));
        assertThat(mara.get(download).status(), equalTo(200));

        mara.organization.advance(Duration.ofMinutes(59));
        mara.signIn();
        assertThat(mara.get(download).status(), equalTo(200));
        mara.organization.advance(Duration.ofMinutes(1));
        mara.signIn();

        assertThat(refusal(mara.get(download)), containsString("404 not_found: The download is unknown or has expired"));
    }

    @Test
    void csv_has_the_columns_that_the_list_of_elements_names() {
        JsonNode listed = mara.entries(workbook + "/elements").valueStream()
                .filter(each -> each.path("name").asText().equals("Orders by week")).findFirst().orElseThrow();

        String header = listed.path("columns").valueStream().map(JsonNode::asText).collect(Collectors.joining(","));
        assertThat(downloaded(export("")).lines().findFirst(), equalTo(Optional.of(header)));
    }

    @Test
    void json_has_an_object_per_row_and_jsonl_one_per_line() {
        String first = "{\"Week\":\"2026-W44\",\"Orders\":128,\"Revenue\":\"$41,300.00\",\"Comment\":\"\"}";
        String second = "{\"Week\":\"2026-W45\",\"Orders\":143,\"Revenue\":\"$47,950.00\",\"Comment\":\"Trade fair, "
                + "\\\"Holz und Haus\\\"\"}";

        assertThat(downloaded(export(",\"rowLimit\":2").replace("csv", "json")), equalTo("[" + first + "," + second + "]"));
        assertThat(downloaded(export(",\"rowLimit\":2").replace("csv", "jsonl")), equalTo(first + "\n" + second + "\n"));
        assertThat("without rows", downloaded(export(",\"rowLimit\":0").replace("csv", "json")), equalTo("[]"));
        assertThat("without rows", downloaded(export(",\"rowLimit\":0").replace("csv", "jsonl")), equalTo(""));
    }

    @Test
    void row_limit_and_offset_count_from_one() {
        assertThat(downloaded(export(",\"rowLimit\":1,\"offset\":2")), equalTo("Week,Orders,Revenue,Comment\n"
                + "2026-W45,143,\"$47,950.00\",\"Trade fair, \"\"Holz und Haus\"\"\"\n"));
        assertThat(downloaded(export(",\"offset\":0")), equalTo(CSV));
        assertThat(downloaded(export(",\"rowLimit\":-1")), equalTo("Week,Orders,Revenue,Comment\n"));
    }

    @Test
    void export_requires_view_and_is_visible_to_its_creator() {
        Caller ines = mara.as("ines.duarte@harborandpine.example.com");
        Caller grace = mara.as("grace.kim@harborandpine.example.com");
        String download = started(export(""));

        assertThat(ines.send("POST", workbook + "/export", export("")).status(), equalTo(403));
        assertThat(grace.send("POST", workbook + "/export", export("")).status(), equalTo(200));
        assertThat(grace.get(download).status(), equalTo(404));
    }

    @Test
    void unknown_parts_of_a_workbook_and_formats_are_refused() {
        String other = "/v2/workbooks/" + mara.inode("Timber Stock").id() + "/export";

        assertThat(refusal(mara.send("POST", other, export(""))), containsString("404 not_found: Element is not found: "));
        assertThat(mara.get("/v2/query/5b1d0c1e-7a0f-4c8e-9f57-2f2f6a1f0c11/download").status(), equalTo(404));
        assertThat(refusal(mara.send("POST", workbook + "/export", "{\"pageId\":\"0000000000\",\"format\":{\"type\":\"xlsx\"}}")),
                equalTo("404 not_found: Page is not found: 0000000000"));
        assertThat("a tag", refusal(mara.send("POST", workbook + "/export", export(",\"tag\":\"Nightly\""))),
                containsString("404 not_found: The document has no version tag of this name"));
        assertThat("a member", refusal(mara.send("POST", workbook + "/export", export(",\"exportAs\":\"nobody\""))),
                containsString("404 not_found: Member is not found"));
        String text = element(mara, mara.inode("Weekly Numbers"), "Heading").id();
        assertThat("a text has no rows", refusal(mara.send("POST", workbook + "/export", export("").replace(element().id(), text))),
                containsString("404 not_found: Element is not found: "));
        assertThat(mara.send("POST", workbook + "/export", export("").replace("csv", "doc")).status(), equalTo(400));
    }

    @Test
    void export_as_another_member_requires_view_for_that_member() {
        String ines = "{\"exportAs\":\"" + id(mara.as("ines.duarte@harborandpine.example.com")) + "\",";
        String grace = "{\"exportAs\":\"" + id(mara.as("grace.kim@harborandpine.example.com")) + "\",";

        assertThat(mara.send("POST", workbook + "/export", ines + export("").substring(1)).status(), equalTo(403));
        assertThat(mara.send("POST", workbook + "/export", grace + export("").substring(1)).status(), equalTo(200));
        mara.send("DELETE", "/v2/members/" + mara.known("grace.kim@harborandpine.example.com"), "");
        assertThat(refusal(mara.send("POST", workbook + "/export", grace + export("").substring(1))),
                equalTo("400 invalid_request: exportAs is a member who is not active"));
    }

    @Test
    void failed_job_has_a_reason_and_expires() {
        String download = started(export(""));
        String id = download.split("/")[3];
        mara.arrange(state -> state.stores().kinds().stream().filter(kind -> kind.noun().equals("export")).findFirst()
                .ifPresent(kind -> state.of(kind).change(state.of(kind).find(id).orElseThrow(),
                        (ObjectNode fields) -> Job.failing(fields, "The query was cancelled"))));
        mara.organization.advance(Duration.ofSeconds(10));

        assertThat(refusal(mara.get(download)), equalTo("500 internal_error: The query was cancelled"));
        mara.organization.advance(Duration.ofHours(1));
        mara.signIn();
        assertThat(mara.get(download).status(), equalTo(404));
    }

    @Test
    void query_fails_as_planned() {
        mara.organization.plan(Fault.Query.failing(1, "Out of credits"));
        String download = started(export(""));
        assertThat(mara.get(download).status(), equalTo(204));
        assertThat(mara.get(download).status(), equalTo(204));
        assertThat(refusal(mara.get(download)), equalTo("500 internal_error: Out of credits"));

        assertThat("the next one succeeds", finished(started(export(""))), equalTo(200));
    }

    @Test
    void slow_query_takes_its_time_regardless_of_polls() {
        mara.organization.plan(Fault.Query.slow(1, Duration.ofMinutes(5)));
        String download = started(export(""));
        mara.organization.advance(Duration.ofSeconds(299));
        for (int i = 0; i < 4; i++) {
            assertThat(mara.get(download).status(), equalTo(204));
        }
        mara.organization.advance(Duration.ofSeconds(1));
        assertThat(mara.get(download).status(), equalTo(200));
    }

    @Test
    void endless_query_never_ends() {
        mara.organization.plan(Fault.Query.endless(1));
        String download = started(export(""));
        for (int i = 0; i < 4; i++) {
            assertThat(mara.get(download).status(), equalTo(204));
        }
        mara.organization.advance(Duration.ofDays(30));
        mara.signIn();
        assertThat(mara.get(download).status(), equalTo(204));
        assertThat("the next one succeeds", finished(started(export(""))), equalTo(200));
    }

    private int finished(String download) {
        mara.organization.advance(Duration.ofSeconds(10));
        return mara.get(download).status();
    }

    @Test
    void large_file_is_streamed_over_http() throws IOException {
        mara.arrange(state -> List.copyOf(state.of(ElementRows.DATA).all(IndexKey.PARENT,
                mara.inode("Weekly Numbers").id()).values()).forEach(data -> state.of(ElementRows.DATA).change(data, fields -> {
                    fields.remove("rows");
                    fields.put("count", 200_000);
                })));
        String download = started(export(""));
        mara.organization.advance(Duration.ofSeconds(10));

        try (SandboxServer server = SandboxServer.start(mara.sandbox, 0)) {
            HttpResponse<String> file = get(server, download, mara.token());
            assertThat(file.headers().firstValue("transfer-encoding").orElse(""), equalTo("chunked"));
            assertThat(file.headers().firstValue("content-type").orElse(""), equalTo("text/csv"));
            assertThat(file.body().lines().count(), equalTo(200_001L));
            assertThat("the connection stays usable", get(server, "/v2/whoami", mara.token()).statusCode(), equalTo(200));
        }
    }

    /** Sends a request over HTTP. */
    static HttpResponse<String> get(SandboxServer server, String path, String token) throws IOException {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.baseUrl().resolve(path))
                    .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** Returns an element of a workbook by its name. */
    static DocumentElement element(Caller caller, Entity workbook, String name) {
        return new Versions(caller.organization.state()).content(workbook).elements().stream()
                .filter(element -> element.name().equals(name)).findFirst().orElseThrow();
    }

    private static String id(Caller member) {
        return json(member.get("/v2/whoami")).path("userId").asText();
    }

    private DocumentElement element() {
        return element(mara, mara.inode("Weekly Numbers"), "Orders by week");
    }

    private String export(String options) {
        return "{\"elementId\":\"" + element().id() + "\",\"format\":{\"type\":\"csv\"}" + options + "}";
    }

    private String started(String body) {
        return "/v2/query/" + json(mara.send("POST", workbook + "/export", body)).path("queryId").asText() + "/download";
    }

    private String downloaded(String body) {
        String download = started(body);
        mara.organization.advance(Duration.ofSeconds(10));
        return mara.get(download).text();
    }
}
