package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sigma.recipes.sandbox.http.PortTaken;
import sigma.recipes.sandbox.json.Json;

/** Tests the HTTP server of the sandbox over sockets. */
@Timeout(20)
class ServerTest {

    private static final int LARGEST_BODY = 1024 * 1024;

    private final Caller caller = new Caller();
    private final SandboxServer server = SandboxServer.start(caller.sandbox, 0);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void client_signs_in_and_creates_and_finds_a_member() throws Exception {
        Credentials credentials = caller.organization.credentials();
        HttpResponse<String> signedIn = client.send(HttpRequest.newBuilder(server.tokenUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + credentials.clientId()
                        + "&client_secret=" + credentials.clientSecret())).build(), HttpResponse.BodyHandlers.ofString());
        String token = Json.read(signedIn.body().getBytes(StandardCharsets.UTF_8)).orElseThrow().path("access_token").asText();

        HttpResponse<String> created = client.send(call("/members", token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Caller.member("Zoë", "Ñandú", "zoe@example.com", "View"))).build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> found = client.send(call("/members?email=zoe%40example.com", token).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(created.statusCode(), equalTo(200));
        assertThat(created.headers().firstValue("content-type").orElseThrow(), equalTo("application/json"));
        assertThat(found.body(), containsString("\"lastName\":\"Ñandú\""));
    }

    @Test
    void error_has_its_request_id_in_the_header() throws Exception {
        HttpResponse<String> refused = client.send(call("/whoami", "nonsense").build(), HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode(), equalTo(401));
        assertThat(refused.body(), startsWith("{\"requestId\":\"" + refused.headers().firstValue("x-request-id").orElseThrow()
                + "\",\"message\":\""));
    }

    @Test
    void connection_is_dropped_before_the_response() throws Exception {
        HttpRequest request = call("/whoami", caller.token()).build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode(), equalTo(200));

        // The JDK's client repeats a failed read once.
        caller.organization.plan(new Fault.DroppedConnection(10));

        assertThrows(IOException.class, () -> client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    @Test
    void connection_is_dropped_after_the_request_was_carried_out() throws Exception {
        for (Fault.Moment moment : List.of(Fault.Moment.BEFORE_RESPONSE, Fault.Moment.IN_BODY)) {
            caller.organization.plan(new Fault.DroppedConnection(1, moment), "createWorkspace");
            String body = "{\"name\":\"" + moment + "\"}";

            String received = RawHttp.send(server.port(), "POST /v2/workspaces HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + "Bearer " + caller.token() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body);

            assertThat(caller.names("/v2/workspaces?name=" + moment), hasItem(moment.name()));
            if (moment == Fault.Moment.BEFORE_RESPONSE) {
                assertThat(received, equalTo(""));
            } else {
                assertThat(received, startsWith("HTTP/1.1 200 OK\r\n"));
                assertThat("half of the body", RawHttp.body(received).length(), lessThan(RawHttp.contentLength(received)));
            }
        }
    }

    @Test
    void delayed_response_does_not_delay_others() throws Exception {
        caller.organization.plan(new Fault.Slow(50, Duration.ofHours(1)), "listTeams");
        List<CompletableFuture<HttpResponse<String>>> late = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            late.add(client.sendAsync(call("/teams", caller.token()).build(), HttpResponse.BodyHandlers.ofString()));
        }

        assertThat(client.send(call("/whoami", caller.token()).build(), HttpResponse.BodyHandlers.ofString()).statusCode(),
                equalTo(200));
        assertThat(late.stream().filter(CompletableFuture::isDone).count(), equalTo(0L));
    }

    @Test
    void response_has_the_planned_delay() throws Exception {
        caller.organization.plan(new Fault.Slow(1, Duration.ofMillis(300)));
        long start = System.nanoTime();

        HttpResponse<String> response = client.send(call("/whoami", caller.token()).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode(), equalTo(200));
        assertThat(Duration.ofNanos(System.nanoTime() - start), greaterThanOrEqualTo(Duration.ofMillis(300)));
    }

    @Test
    void connection_serves_pipelined_requests_in_order() throws Exception {
        String request = "GET /v2/%s HTTP/1.1\r\nHost: localhost\r\n%s\r\n";

        String responses = RawHttp.send(server.port(), String.format(request, "one", "") + String.format(request, "two", "")
                + String.format(request, "three", "Connection: close\r\n"));

        assertThat(responses, stringContainsInOrder("Cannot GET /v2/one", "HTTP/1.1 404 ", "Cannot GET /v2/two", "HTTP/1.1 404 ",
                "Cannot GET /v2/three"));
    }

    @Test
    void body_may_be_chunked_and_follow_expect_continue() throws Exception {
        String head = "POST /v2/workspaces HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + caller.token()
                + "\r\nContent-Type: application/json\r\nConnection: close\r\n";
        String chunks = "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"nam\r\n9\r\ne\":\"Ana\"}\r\n0\r\n\r\n";
        String asked = "Expect: 100-continue\r\nContent-Length: 14\r\n\r\n{\"name\":\"Ben\"}";
        String tooLarge = "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n";

        assertThat(RawHttp.send(server.port(), head + chunks), startsWith("HTTP/1.1 200 OK\r\n"));
        assertThat(RawHttp.send(server.port(), head + asked),
                startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n"));
        assertThat(RawHttp.send(server.port(), head + tooLarge), startsWith("HTTP/1.1 413 Request Entity Too Large\r\n"));
    }

    @Test
    void oversized_body_is_refused() throws Exception {
        assertThat(sent(LARGEST_BODY + 1).statusCode(), equalTo(413));
        assertThat(sent(LARGEST_BODY + 1).body(), containsString("\"message\":\"The body is larger than 1048576 bytes\""));
        assertThat("the largest body is read, and is not JSON", sent(LARGEST_BODY).statusCode(), equalTo(400));
    }

    @Test
    void head_request_gets_no_body() throws Exception {
        String response = raw("HEAD /v2/whoami HTTP/1.1");

        assertThat(response, startsWith("HTTP/1.1 404 "));
        assertThat(response.substring(response.indexOf("\r\n\r\n") + 4), equalTo(""));
    }

    @Test
    void port_in_use_is_reported() {
        PortTaken taken = assertThrows(PortTaken.class, () -> SandboxServer.start(caller.sandbox, server.port()));

        assertThat(taken.getMessage(), equalTo("Port " + server.port() + " is in use by another program.\n"
                + "  fix:      choose another one, or 0 for any that is free"));
        assertThat(new PortTaken(80, new BindException("Permission denied")).getMessage(), equalTo(
                "Port 80 may not be opened by this account.\n  fix:      choose one above 1023, or 0 for any that is free"));
    }

    @Test
    void port_is_released_on_close() {
        assertThat("one of five ports: another process may take the others meanwhile",
                IntStream.range(0, 5).anyMatch(attempt -> servesAgain()), is(true));
    }

    private boolean servesAgain() {
        SandboxServer first = SandboxServer.start(caller.sandbox, 0);
        int port = first.port();
        first.close();
        try (SandboxServer second = SandboxServer.start(caller.sandbox, port)) {
            return second.baseUrl().equals(URI.create("http://127.0.0.1:" + port + "/v2"));
        } catch (PortTaken byAnotherProcess) {
            return false;
        }
    }

    private HttpResponse<String> sent(int bytes) throws Exception {
        return client.send(call("/members", caller.token()).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes])).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder call(String path, String token) {
        return HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).header("Authorization", "Bearer " + token);
    }

    private String raw(String requestLine) throws IOException {
        return RawHttp.send(server.port(), requestLine + "\r\nHost: localhost\r\nAuthorization: Bearer " + caller.token()
                + "\r\nConnection: close\r\n\r\n");
    }
}
