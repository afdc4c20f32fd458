package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static sigma.recipes.sandbox.Caller.refusal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.ApiResponse;

/** Trouble on purpose, and the socket in front of the sandbox. */
class FaultsTest {

    private final Caller caller = new Caller();

    @Test
    void the_api_asks_to_slow_down() {
        caller.organization.plan(new Fault.TooManyRequests(1, OptionalInt.of(7), false));

        ApiResponse answer = caller.get("/v2/whoami");

        assertThat(refusal(answer), equalTo("429 too_many_requests: Too many requests"));
        assertThat(answer.header("retry-after").orElseThrow(), equalTo("7"));
        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void the_edge_asks_to_slow_down() {
        caller.organization.plan(new Fault.TooManyRequests(1, OptionalInt.empty(), true));

        ApiResponse answer = caller.get("/v2/whoami");

        assertThat(answer.status(), equalTo(429));
        assertThat(answer.mediaType(), equalTo("text/html"));
        assertThat(answer.header("retry-after").isPresent(), is(false));
    }

    @Test
    void trouble_strikes_as_often_as_planned_and_changes_nothing() {
        int before = caller.organization.activeMembers();
        caller.organization.plan(new Fault.Unavailable(2, 503));

        for (int i = 0; i < 2; i++) {
            assertThat(caller.send("POST", "/v2/members", Caller.member("Ana", "Silva", "ana@example.com", "View"))
                    .status(), equalTo(503));
        }

        assertThat(caller.organization.activeMembers(), equalTo(before));
        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void a_late_answer_is_an_answer() {
        caller.organization.plan(new Fault.Slow(1, Duration.ofMillis(1)));

        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void tokens_can_be_forgotten() {
        caller.organization.plan(new Fault.ExpiredToken());

        assertThat(caller.get("/v2/whoami").status(), equalTo(401));
        caller.signIn();
        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void a_connection_can_break_before_the_answer() throws Exception {
        try (SandboxServer server = SandboxServer.start(caller.sandbox, 0)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/whoami"))
                    .header("Authorization", "Bearer " + caller.token()).build();
            HttpClient client = HttpClient.newHttpClient();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode(), equalTo(200));

            // The JDK's client tries a broken read once more by itself.
            caller.organization.plan(new Fault.DroppedConnection(10));

            assertThrows(IOException.class, () -> client.send(request, HttpResponse.BodyHandlers.ofString()));
        }
    }

    @Test
    void a_port_that_is_taken_is_told() {
        try (SandboxServer server = SandboxServer.start(caller.sandbox, 0)) {
            PortTaken taken = assertThrows(PortTaken.class, () -> SandboxServer.start(caller.sandbox, server.port()));

            assertThat(taken.getMessage(), containsString("Port " + server.port() + " is in use by another program."));
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws Exception {
        try (SandboxServer server = SandboxServer.start(caller.sandbox, 0)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/members"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1])).build();

            assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode(),
                    equalTo(413));
        }
    }
}
