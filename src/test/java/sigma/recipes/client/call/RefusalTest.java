package sigma.recipes.client.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.Operation;
import sigma.recipes.contract.exchange.ApiResponse;

class RefusalTest {

    private static final Instant NOW = Instant.parse("2026-08-01T10:00:00Z");
    private static final Operation INVITE = operation("createMember");

    @Test
    void api_response_is_reported_in_five_parts() {
        Refusal refusal = refusal(INVITE, 409, "application/json",
                "{\"requestId\":\"7f0c2e1a\",\"message\":\"Duplicate record\",\"code\":\"conflict\"}");

        assertThat(refusal.getMessage(), is("""
                Sigma refused createMember.
                  where:    POST /v2/members
                  expected: a success
                  actual:   409 "conflict": Duplicate record (request id 7f0c2e1a)
                  fix:      use the existing one, or choose another name or address"""));
        assertThat(refusal.operationId(), is("createMember"));
        assertThat(refusal.status(), is(409));
        assertThat(refusal.code(), is(Optional.of("conflict")));
        assertThat(refusal.explanation(), is("Duplicate record"));
        assertThat(refusal.requestId(), is(Optional.of("7f0c2e1a")));
        assertThat(refusal.fromEdge(), is(false));
    }

    @Test
    void edge_response_is_distinguished() {
        Refusal refusal = refusal(INVITE, 403, "text/html; charset=utf-8",
                "<html><head><title>Attention\n Required!</title></head><body>...</body></html>");

        assertThat(refusal.getMessage(), is("""
                Sigma refused createMember.
                  where:    POST /v2/members
                  expected: a success
                  actual:   403 from the edge in front of the API, as text/html: "Attention Required!"
                  fix:      check the values sent: a firewall may take the request for an attack, or block this network"""));
        assertThat(refusal.fromEdge(), is(true));
        assertThat(refusal.code(), is(Optional.empty()));
        assertThat(refusal.requestId(), is(Optional.empty()));
    }

    @Test
    void empty_response_is_an_edge_response() {
        Refusal refusal = refusal(INVITE, 502, "", "");

        assertThat(refusal.getMessage().lines().toList().get(3),
                is("  actual:   502 from the edge in front of the API, without a media type"));
    }

    @Test
    void error_without_code_and_message_is_an_api_response() {
        Refusal refusal = refusal(INVITE, 404, "application/json", "{}");

        assertThat(refusal.getMessage().lines().toList().get(3), is("  actual:   404: no message"));
    }

    @Test
    void api_message_is_masked_shortened_and_on_one_line() {
        Refusal refusal = Refusal.of(INVITE, judged(400, "application/json",
                "{\"message\":\"secret-1\\n\\u001b[31m" + "x".repeat(1000) + "\"}"), text -> text.replace("secret-1", "***"), NOW);

        assertThat(refusal.explanation().substring(0, 10), is("*** [31mxx"));
        assertThat(refusal.explanation().length(), lessThan(410));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "createMember | 400 | correct what the message names",
        "postToken    | 400 | check CLIENT_ID and SECRET, and that baseURL is the host of their organization",
        "getMember    | 401 | check CLIENT_ID and SECRET, and that baseURL is the host of their organization",
        "getMember    | 403 | use credentials of a member who may do this, or ask an administrator for the permission",
        "getMember    | 404 | check the id or the name: no such object exists, or the caller may not see it",
        "getMember    | 407 | put user and password into HTTPS_PROXY: the proxy asks for them",
        "getMember    | 418 | read the message; the contract says what the operation takes",
        "getMember    | 429 | wait a minute, then try again: Sigma asks to slow down",
        "getMember    | 500 | try again in a few minutes; if the problem persists, give the request id to Sigma's support",
        "updateMember | 500 | check whether the request took effect before you try again; if the problem persists, give the request id to Sigma's support",
        "postToken    | 500 | try again in a few minutes; if the problem persists, give the request id to Sigma's support",
        "getMember    | 302 | check baseURL: something other than the API responds there",
    })
    void each_status_has_advice(String operation, int status, String advice) {
        Refusal refusal = refusal(operation(operation), status, "application/json", "{\"message\":\"no\"}");

        assertThat(refusal.getMessage(), endsWith("\n  fix:      " + advice));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "429 | 20                            | try again at 2026-08-01 10:00:20 UTC, in 20 s: Sigma asks to wait that long",
        "429 | 3600                          | try again at 2026-08-01 11:00:00 UTC, in 60 minutes: Sigma asks to wait that long",
        "503 | Sun, 02 Aug 2026 10:00:00 GMT | try again at 2026-08-02 10:00:00 UTC, in 24 hours: Sigma asks to wait that long",
        "429 | 99999999999999999999          | Sigma asks to wait for more than a year: ask its support",
        "429 | soon                          | wait a minute, then try again: Sigma asks to slow down",
        "400 | 20                            | correct what the message names",
    })
    void advice_follows_retry_after(int status, String retryAfter, String advice) {
        Refusal refusal = Refusal.of(INVITE, judged(new ApiResponse(status, Map.of("content-type", List.of("application/json"),
                "retry-after", List.of(retryAfter)), "{\"message\":\"no\"}".getBytes(StandardCharsets.UTF_8))),
                UnaryOperator.identity(), NOW);

        assertThat(refusal.getMessage(), endsWith("\n  fix:      " + advice));
    }

    @Test
    void html_404_is_not_an_api_response() {
        assertThat(refusal(INVITE, 404, "text/html", "<title>Not here</title>").getMessage(),
                endsWith("\n  fix:      check baseURL: something other than the API responds there"));
    }

    private static Refusal refusal(Operation operation, int status, String type, String body) {
        return Refusal.of(operation, judged(status, type, body), UnaryOperator.identity(), NOW);
    }

    private static JudgedResponse judged(int status, String type, String body) {
        return judged(new ApiResponse(status, type.isEmpty() ? Map.of() : Map.of("content-type", List.of(type)),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private static JudgedResponse judged(ApiResponse response) {
        return new JudgedResponse(response, Optional.empty());
    }

    private static Operation operation(String id) {
        return Contract.load().operation(id).orElseThrow();
    }
}
