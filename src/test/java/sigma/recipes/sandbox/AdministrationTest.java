package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.admin.AdminServer;
import sigma.recipes.sandbox.admin.FaultForm;
import sigma.recipes.sandbox.json.Json;

/** Tests the administration port, over which other programs plan faults. */
class AdministrationTest {

    private final Caller caller = new Caller();
    private final AdminServer admin = AdminServer.start(caller.organization,
            id -> Caller.CONTRACT.operation(id).isPresent(), 0);

    @AfterEach
    void stop() {
        admin.close();
    }

    @Test
    void fault_affects_only_its_operation_as_often_as_planned() throws IOException {
        assertThat(request("POST /faults", "{\"kind\":\"rate-limit\",\"retryAfter\":7,\"times\":2,\"operation\":\"listTeams\"}"),
                equalTo("201 {\"id\":1,\"kind\":\"rate-limit\",\"retryAfter\":7,\"html\":false,\"operation\":\"listTeams\",\"times\":2}"));

        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
        ApiResponse limited = caller.get("/v2/teams");
        assertThat(limited.status() + " " + limited.header("retry-after").orElse(""), equalTo("429 7"));
        assertThat(request("GET /faults", ""), containsString("\"times\":1}]}"));
        assertThat(caller.get("/v2/teams").status(), equalTo(429));
        assertThat(caller.get("/v2/teams").status(), equalTo(200));
        assertThat(request("GET /faults", ""), equalTo("200 {\"faults\":[]}"));
    }

    @Test
    void fault_without_a_count_lasts_until_it_is_removed() throws IOException {
        request("POST /faults", "{\"kind\":\"server-error\",\"status\":502,\"html\":true}");
        request("POST /faults", "{\"kind\":\"drop-connection\",\"when\":\"in-body\"}");

        for (int i = 0; i < 20; i++) {
            assertThat(caller.get("/v2/whoami").text(), equalTo("<html><body>error code: 502</body></html>"));
        }
        assertThat(caller.tokenFor(caller.organization.credentials().clientId(),
                caller.organization.credentials().clientSecret()).status(), equalTo(200));
        assertThat(request("DELETE /faults/1", ""), equalTo("204 "));
        assertThat(request("GET /faults", ""), equalTo("200 {\"faults\":[{\"id\":2,\"kind\":\"drop-connection\",\"when\":\"in-body\"}]}"));
        assertThat(request("DELETE /faults", ""), equalTo("204 "));
        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void fault_of_the_token_endpoint_is_applied() throws IOException {
        Credentials credentials = caller.organization.credentials();
        request("POST /faults", "{\"kind\":\"server-error\",\"status\":503,\"operation\":\"postToken\",\"times\":1}");

        assertThat(caller.tokenFor(credentials.clientId(), credentials.clientSecret()).status(), equalTo(503));
        assertThat(caller.tokenFor(credentials.clientId(), credentials.clientSecret()).status(), equalTo(200));
    }

    @Test
    void query_faults_are_listed_until_a_query_starts() throws IOException {
        request("POST /faults", "{\"kind\":\"failed-query\",\"message\":\"Out of credits\",\"times\":1}");
        request("POST /faults", "{\"kind\":\"slow-query\",\"delay\":\"PT2M\"}");
        request("POST /faults", "{\"kind\":\"endless-query\",\"operation\":\"exportReport\"}");

        assertThat(caller.get("/v2/teams").status(), equalTo(200));
        assertThat(request("GET /faults", ""), equalTo("200 {\"faults\":[{\"id\":1,\"kind\":\"failed-query\",\"message\":\"Out of credits\","
                + "\"times\":1},{\"id\":2,\"kind\":\"slow-query\",\"delay\":\"PT2M\"},{\"id\":3,\"kind\":\"endless-query\","
                + "\"operation\":\"exportReport\"}]}"));
    }

    @Test
    void latency_adds_to_other_faults() throws IOException {
        request("POST /faults", "{\"kind\":\"latency\",\"delay\":\"PT0.2S\"}");
        request("POST /faults", "{\"kind\":\"server-error\",\"status\":500,\"times\":1}");

        try (SandboxServer server = SandboxServer.start(caller.sandbox, 0)) {
            String request = "GET /v2/whoami HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + caller.token() + "\r\n\r\n";
            long start = System.nanoTime();
            assertThat(RawHttp.send(server.port(), request), startsWith("HTTP/1.1 500 "));
            assertThat(RawHttp.send(server.port(), request), startsWith("HTTP/1.1 200 "));
            assertThat((System.nanoTime() - start) / 1_000_000, greaterThan(400L - 1));
        }
    }

    @Test
    void clock_list_delay_and_tokens_are_controlled() throws IOException {
        Instant before = Instant.parse(Json.read(request("GET /clock", "").substring(4).getBytes(StandardCharsets.UTF_8)).orElseThrow()
                .path("now").asText());
        JsonNode after = Json.read(request("POST /clock", "{\"advance\":\"P1D\"}").substring(4).getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(Instant.parse(after.path("now").asText()), greaterThan(before.plusSeconds(86_399)));
        assertThat("tokens expire after an hour", caller.get("/v2/whoami").status(), equalTo(401));
        caller.signIn();

        assertThat(request("PUT /list-delay", "{\"delay\":\"PT5S\"}"), equalTo("200 {\"delay\":\"PT5S\"}"));
        caller.file("folder", "Late");
        assertThat(caller.names("/v2/files?name=Late"), empty());
        assertThat(request("PUT /list-delay", "{\"delay\":\"PT0S\"}"), equalTo("200 {\"delay\":\"PT0S\"}"));
        assertThat(caller.names("/v2/files?name=Late"), not(empty()));

        assertThat(request("DELETE /tokens", ""), equalTo("204 "));
        assertThat(caller.get("/v2/whoami").status(), equalTo(401));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "POST /faults | [] | 400 Expected a JSON object",
        "POST /faults | {\"kind\" | 400 The body is not valid JSON",
        "POST /faults | {} | 400 kind is missing; expected one of rate-limit, server-error, latency, drop-connection, failed-query, slow-query, endless-query",
        "POST /faults | {\"kind\":\"meteor\"} | 400 kind: expected one of rate-limit, server-error, latency, drop-connection, failed-query, slow-query, endless-query; was \"meteor\"",
        "POST /faults | {\"kind\":\"server-error\"} | 400 status is missing; expected one of 500, 502, 503, 504",
        "POST /faults | {\"kind\":\"server-error\",\"status\":418} | 400 status: expected one of 500, 502, 503, 504; was 418",
        "POST /faults | {\"kind\":\"rate-limit\",\"times\":0} | 400 times: expected a whole number from 1 to 1000000; was 0",
        "POST /faults | {\"kind\":\"rate-limit\",\"times\":\"3\"} | 400 times: expected a whole number from 1 to 1000000; was \"3\"",
        "POST /faults | {\"kind\":\"rate-limit\",\"html\":1} | 400 html: expected true or false; was 1",
        "POST /faults | {\"kind\":\"rate-limit\",\"status\":503} | 400 Unknown field \"status\"; expected kind, operation, times, retryAfter, html, every",
        "POST /faults | {\"kind\":\"rate-limit\",\"every\":0} | 400 every: expected a whole number from 1 to 1000000; was 0",
        "POST /faults | {\"kind\":\"latency\",\"delay\":\"2s\"} | 400 delay: expected an ISO 8601 duration from PT0.001S to PT10M, such as PT2S; was \"2s\"",
        "POST /faults | {\"kind\":\"latency\",\"delay\":\"PT11M\"} | 400 delay: expected an ISO 8601 duration from PT0.001S to PT10M, such as PT2S; was \"PT11M\"",
        "POST /faults | {\"kind\":\"drop-connection\",\"operation\":\"listMember\"} | 400 operation: expected the id of an operation, such as listMembers; was \"listMember\"",
        "POST /clock | {\"advance\":\"-PT1H\"} | 400 advance: expected an ISO 8601 duration from PT0.001S to PT87600H, such as PT2S; was \"-PT1H\"",
        "POST /clock | {} | 400 advance is missing; expected an ISO 8601 duration, such as PT1H",
        "POST /faults | {\"kind\":\"slow-query\"} | 400 delay is missing; expected an ISO 8601 duration, such as PT2M",
        "POST /faults | {\"kind\":\"endless-query\",\"operation\":\"listTeams\"} | 400 operation: expected one that starts a query, of exportWorkbook, exportReport, materializeWorkbookElement, materializeDataModelElement; was \"listTeams\"",
        "DELETE /faults/9 | `` | 404 No fault has the id 9",
        "GET /nothing | `` | 404 Cannot GET /nothing; expected GET, POST and DELETE /faults, DELETE /faults/ID, GET and POST /clock, PUT /list-delay, DELETE /tokens"})
    void invalid_request_is_refused_with_its_place(String request, String body, String expected) throws IOException {
        String response = request(request, body);

        JsonNode envelope = Json.read(response.substring(4).getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(response.substring(0, 4) + envelope.path("message").asText(), equalTo(expected));
        assertThat(caller.organization.faults().list(), empty());
    }

    @Test
    void clock_stays_within_the_years_of_the_api() throws IOException {
        String refused = "";
        for (int i = 0; i < 101; i++) {
            refused = request("POST /clock", "{\"advance\":\"P3650D\"}");
        }

        assertThat(refused, startsWith("400 "));
        caller.signIn();
        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void documented_examples_work() throws IOException {
        String page = Files.readString(Path.of("docs/sandbox.md"));
        List<String> options = all("--fault (\\S+,\\S+)", page);
        List<String> bodies = all("-d '(\\{.*})'", page);

        assertThat(options, hasSize(3));
        assertThat(bodies, hasSize(1));
        for (String option : options) {
            FaultForm.parse(option, id -> Caller.CONTRACT.operation(id).isPresent());
        }
        for (String body : bodies) {
            assertThat(request("POST /faults", body), startsWith("201 "));
        }
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
    }

    @Test
    void requests_of_web_pages_are_refused() throws IOException {
        String fault = "{\"kind\":\"rate-limit\"}";

        assertThat("a form", send("POST /faults", "Host: localhost\r\nContent-Type: text/plain\r\n", fault), startsWith("HTTP/1.1 415 "));
        assertThat("a script", send("POST /faults", "Host: localhost\r\nContent-Type: application/json\r\nOrigin: null\r\n", fault),
                startsWith("HTTP/1.1 403 "));
        assertThat("a preflight", send("OPTIONS /faults", "Host: localhost\r\nOrigin: http://evil.example\r\n"
                + "Access-Control-Request-Method: DELETE\r\n", ""), not(containsString("access-control")));
        assertThat("a rebound name", send("GET /faults", "Host: evil.example\r\n", ""), startsWith("HTTP/1.1 421 "));
        assertThat(caller.organization.faults().list(), empty());
    }

    /** Returns the status and the body of a response. */
    private String request(String request, String body) throws IOException {
        String response = send(request, "Host: localhost\r\nContent-Type: application/json\r\n", body);
        return response.split(" ")[1] + " " + RawHttp.body(response);
    }

    private String send(String request, String headers, String body) throws IOException {
        return RawHttp.send(admin.baseUrl().getPort(), request + " HTTP/1.1\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n" + headers + "\r\n" + body);
    }
}
