package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.Recipes;
import sigma.recipes.runbook.project.Environment;

/** Tests {@code ./recipes sandbox} as other programs use it, with the address and credentials that it prints. */
@Tag(Proof.ONLY)
@Timeout(60)
class SandboxCommandTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path project;

    private final CountDownLatch serving = new CountDownLatch(1);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream() {
        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            if (toString(StandardCharsets.UTF_8).contains("# Ctrl-C stops it")) {
                serving.countDown();
            }
        }
    };

    @Test
    void printed_credentials_belong_to_the_requested_member() throws Exception {
        Thread command = new Thread(() -> recipes("sandbox", "--port", "0", "--as", "grace.kim@harborandpine.example.com"));
        command.start();
        try {
            assertThat(printed(), serving.await(30, TimeUnit.SECONDS), is(true));
            String token = value("\"access_token\":\"([^\"]+)\"", send(tokenRequest("grant_type=client_credentials&client_id="
                    + line("CLIENT_ID") + "&client_secret=" + line("SECRET"))).body());
            assertThat("a viewer", get("/accountTypes", token), is(403));
            assertThat(get("/whoami", token), is(200));
        } finally {
            command.interrupt();
            command.join();
        }
    }

    @Test
    void token_endpoint_applies_the_requested_restrictions() throws Exception {
        Thread command = new Thread(() -> recipes("sandbox", "--port", "0", "--one-token-a-second", "--refuse-basic"));
        command.start();
        try {
            assertThat(printed(), serving.await(30, TimeUnit.SECONDS), is(true));
            String basic = "Basic " + Base64.getEncoder().encodeToString((line("CLIENT_ID") + ":" + line("SECRET"))
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(send(tokenRequest("grant_type=client_credentials").header("authorization", basic)).statusCode(), is(400));
            String form = "grant_type=client_credentials&client_id=" + line("CLIENT_ID") + "&client_secret=" + line("SECRET");
            assertThat(send(tokenRequest(form)).statusCode(), is(200));
            assertThat(send(tokenRequest(form)).statusCode(), is(429));
        } finally {
            command.interrupt();
            command.join();
        }
    }

    @Test
    void credentials_of_an_unknown_member_are_refused_at_the_start() {
        assertThat(recipes("sandbox", "--port", "0", "--as", "nobody@example.com"), is(2));
        assertThat(printed(), containsString("There are no credentials for \"nobody@example.com\".\n"
                + "  where:    --as\n  actual:   the sandbox has no active member at \"nobody@example.com\".\n"
                + "              some of its members:\n                mara.lindqvist@harborandpine.example.com (Admin)\n"));
        assertThat(printed(), not(containsString("CLIENT_ID")));
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                arguments("--client-id|a b|--client-secret| ", "\"a b\" can't be used as a client id.\n  where:    --client-id\n"
                        + "  expected: 1 to 255 visible ASCII characters without blanks, none of them a colon"),
                arguments("--client-id|a:b|--client-secret|c", "\"a:b\" can't be used as a client id.\n  where:    --client-id\n"
                        + "  expected: 1 to 255 visible ASCII characters without blanks, none of them a colon"),
                arguments("--client-id|a|--client-secret|sec ret", "The value can't be used as a secret.\n  where:    --client-secret\n"
                        + "  expected: 1 to 255 visible ASCII characters without blanks"),
                arguments("--client-id|a", "--client-id and --client-secret go together; only one of them was given.\n"
                        + "  fix:      give both, or neither"),
                arguments("--port|70000", "\"70000\" can't be used.\n  where:    --port\n  expected: a whole number from 0 to 65535\n"
                        + "  fix:      see ./recipes sandbox --help"),
                arguments("--members|-1", "-1 is out of range.\n  where:    --members\n  expected: a whole number from 0 to 1000000"),
                arguments("--admin-port|-1", "\"-1\" can't be used.\n  where:    --admin-port\n  expected: a whole number from 0 to 65535\n"
                        + "  fix:      see ./recipes sandbox --help"),
                arguments("--list-delay|-PT1S", "PT-1S is out of range.\n  where:    --list-delay\n  expected: PT0S to PT87600H"),
                arguments("--advance-clock|soon", "\"soon\" can't be used.\n  where:    --advance-clock\n"
                        + "  expected: a duration in the form of ISO 8601, such as PT5S, PT1H or P1D\n"
                        + "  fix:      see ./recipes sandbox --help"),
                arguments("--fault|meteor", "\"meteor\" can't be used as a fault.\n  where:    --fault\n  expected: kind: one of rate-limit, server-error, "
                        + "latency, drop-connection, failed-query, slow-query, endless-query\n  actual:   \"meteor\""),
                arguments("--fault|rate-limit,times", "\"rate-limit,times\" can't be used as a fault.\n  where:    --fault\n"
                        + "  expected: NAME=VALUE after the kind, each name once\n  actual:   \"times\""),
                arguments("--fault|latency,delay=PT1S,operation=x", "\"latency,delay=PT1S,operation=x\" can't be used as a fault.\n"
                        + "  where:    --fault\n  expected: operation: the id of an operation, such as listMembers\n  actual:   \"x\""));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void invalid_option_value_is_reported_before_the_server_starts(String options, String message) {
        assertThat(recipes(("sandbox|" + options).split("\\|")), is(2));
        assertThat(printed(), is(message + "\n"));
    }

    private HttpRequest.Builder tokenRequest(String form) {
        return HttpRequest.newBuilder(URI.create(line("authURL"))).header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private int get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(line("baseURL") + path)).header("authorization", "Bearer " + token))
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String line(String key) {
        return value("(?m)^" + key + "=(.*)$", printed());
    }

    private static String value(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow(() -> new AssertionError(text)).group(1);
    }

    private int recipes(String... arguments) {
        PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Recipes.run(arguments, stream, stream, new Environment(project, Map.of(), new Properties(), Ansi.OFF));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
