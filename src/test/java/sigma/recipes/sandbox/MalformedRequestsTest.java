package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.sandbox.json.Json;

/** Tests that malformed HTTP requests get the error envelope of the API. */
class MalformedRequestsTest {

    private static final Caller CALLER = new Caller();
    private static final SandboxServer SERVER = SandboxServer.start(CALLER.sandbox, 0);
    private static final String HOST = "Host: localhost\r\n";
    private static final String NOT_HTTP = "The request is not valid HTTP/1.1";
    private static final String OTHER_HOST = "The request is addressed to another host. Expected the Host header to name "
            + "localhost, 127.0.0.1 or [::1]";
    private static final String PLACEHOLDER = "The path holds the placeholder {memberId}; send a value in its place, without braces";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                bad("GET /v2/members/{memberId} HTTP/1.1\r\n" + HOST, "400 invalid_request", PLACEHOLDER),
                bad("GET /v2/members/%7BmemberId%7D HTTP/1.1\r\n" + HOST, "400 invalid_request", PLACEHOLDER),
                bad("GET /v2/teams/{{memberId}}/members HTTP/1.1\r\n" + HOST, "400 invalid_request", PLACEHOLDER),
                bad("GET /v2/members/%zz HTTP/1.1\r\n" + HOST, "400 invalid_request",
                        "The address holds a broken escape: \"%\" needs two hexadecimal digits after it"),
                bad("GET /v2/members?page=%1 HTTP/1.1\r\n" + HOST, "400 invalid_request",
                        "The address holds a broken escape: \"%\" needs two hexadecimal digits after it"),
                bad("GET v2/members HTTP/1.1\r\n" + HOST, "400 invalid_request",
                        "The request line needs a path that starts with \"/\""),
                bad("GET /v2/mem bers HTTP/1.1\r\n" + HOST, "400 invalid_request", NOT_HTTP),
                bad("GARBAGE\r\n", "400 invalid_request", NOT_HTTP),
                bad("\u0016\u0003\u0001\u0002\r\n", "400 invalid_request", NOT_HTTP),
                bad("BREW /v2/members HTTP/1.1\r\n" + HOST, "404 not_found", "Cannot BREW /v2/members"),
                bad("OPTIONS * HTTP/1.1\r\n" + HOST, "400 invalid_request",
                        "The request line needs a path that starts with \"/\""),
                bad("PRI * HTTP/2.0\r\n" + HOST, "505 http_version_not_supported", "Expected HTTP/1.1 or HTTP/1.0"),
                bad("GET /v2/" + "x".repeat(9_000) + " HTTP/1.1\r\n" + HOST, "414 uri_too_long",
                        "The request line is longer than 8192 bytes"),
                bad("GET /v2/members HTTP/1.1\r\n" + HOST + "X: " + "y".repeat(40_000) + "\r\n", "431 headers_too_large",
                        "The headers are larger than 32768 bytes"),
                bad("GET /v2/members HTTP/1.1\r\n" + HOST + "No colon\r\n", "400 invalid_request", NOT_HTTP),
                bad("POST /v2/members HTTP/1.1\r\n" + HOST + "Content-Length: abc\r\n", "400 invalid_request", NOT_HTTP),
                bad("POST /v2/members HTTP/1.1\r\n" + HOST + "Content-Length: -5\r\n", "400 invalid_request", NOT_HTTP),
                bad("POST /v2/members HTTP/1.1\r\n" + HOST + "Content-Length: 1\r\nContent-Length: 2\r\n",
                        "400 invalid_request", NOT_HTTP),
                bad("POST /v2/members HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                        "400 invalid_request", "The request has both Transfer-Encoding and Content-Length; send one of them"),
                bad("POST /v2/members HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "400 invalid_request",
                        NOT_HTTP),
                bad("POST /v2/members HTTP/1.1\r\n" + HOST + "Expect: a miracle\r\n", "417 expectation_failed",
                        "Expected no header Expect other than 100-continue"),
                bad("GET /v2/members HTTP/1.1\r\n", "400 invalid_request", "Expected one Host header; the request has 0"),
                bad("GET /v2/members HTTP/1.1\r\n" + HOST + HOST, "400 invalid_request",
                        "Expected one Host header; the request has 2"),
                bad("GET /v2/members HTTP/1.1\r\nHost: evil.example\r\n", "421 misdirected_request", OTHER_HOST),
                bad("GET /v2/members HTTP/1.1\r\nHost: localhost.evil.example:8080\r\n", "421 misdirected_request", OTHER_HOST),
                bad("GET http://evil.example/v2/members HTTP/1.1\r\n" + HOST, "421 misdirected_request", OTHER_HOST));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void malformed_request_gets_the_error_envelope(String request, String expected, String message) throws IOException {
        String response = RawHttp.send(SERVER.port(), request + "Connection: close\r\n\r\n");

        JsonNode body = Json.read(RawHttp.body(response).getBytes(StandardCharsets.UTF_8)).orElseThrow(() -> new AssertionError(response));
        assertThat(response.split(" ")[1] + " " + body.path("code").asText(), equalTo(expected));
        assertThat(body.path("message").asText(), equalTo(message));
        assertThat(response, matchesPattern("(?s).*\r\nx-request-id: " + body.path("requestId").asText() + "\r\n.*"));
        assertThat(response, allOf(containsString("content-type: application/json\r\n"), not(containsString("Exception"))));
    }

    @Test
    void localhost_is_accepted_under_three_names_and_any_port() throws IOException {
        for (String host : List.of("localhost", "LocalHost:" + SERVER.port(), "127.0.0.1:9", "[::1]:8080", "[::1]")) {
            assertThat(host, RawHttp.send(SERVER.port(), whoami("/v2/whoami", "Host: " + host)), startsWith("HTTP/1.1 200 OK\r\n"));
        }
        assertThat(RawHttp.send(SERVER.port(), whoami("http://localhost/v2/whoami", "Host: localhost")),
                startsWith("HTTP/1.1 200 OK\r\n"));
    }

    @Test
    void unescaped_characters_are_accepted() throws IOException {
        assertThat(RawHttp.send(SERVER.port(), whoami("/v2/members?search={a|b}\"^<>[c]", "Host: localhost")),
                startsWith("HTTP/1.1 200 OK\r\n"));
        assertThat(RawHttp.send(SERVER.port(), whoami("/v2/../../etc/passwd", "Host: localhost")), startsWith("HTTP/1.1 404 "));
        assertThat(RawHttp.send(SERVER.port(), whoami("//evil.example/v2/whoami", "Host: localhost")),
                containsString("Cannot GET //evil.example/v2/whoami"));
    }

    private static Arguments bad(String request, String expected, String message) {
        return Arguments.of(request, expected, message);
    }

    private static String whoami(String target, String host) {
        return "GET " + target + " HTTP/1.1\r\n" + host + "\r\nAuthorization: Bearer " + CALLER.token()
                + "\r\nConnection: close\r\n\r\n";
    }
}
