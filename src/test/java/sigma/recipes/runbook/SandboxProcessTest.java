package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;

/** Tests {@code ./recipes sandbox} as a process: its options, and the ports that it opens. */
@Timeout(120)
@Tag(Proof.ONLY)
class SandboxProcessTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path project;

    @Test
    void invalid_option_value_is_reported_without_a_stack_trace() throws Exception {
        try (CommandProcess sandbox = CommandProcess.start(project, Map.of(), "sandbox", "--port", "0", "--client-id", "a b",
                "--client-secret", " ")) {
            assertThat(sandbox.err(), sandbox.ended(), equalTo(2));
            assertThat(sandbox.err(), equalTo("\"a b\" can't be used as a client id.\n  where:    --client-id\n"
                    + "  expected: 1 to 255 visible ASCII characters without blanks, none of them a colon\n"));
            assertThat(sandbox.out(), equalTo(""));
        }
    }

    @Test
    void faults_are_configured_by_options_and_over_the_admin_port() throws Exception {
        try (CommandProcess sandbox = CommandProcess.start(project, Map.of(), "sandbox", "--port", "0", "--admin-port", "0",
                "--client-id", "id", "--client-secret", "s%:=ret", "--advance-clock", "P1D",
                "--fault", "server-error,status=503,times=1,operation=postToken", "--fault", "drop-connection,times=1")) {
            String admin = found(sandbox, "# Faults and the clock: (\\S+), see docs/sandbox.md");
            String tokens = found(sandbox, "authURL=(\\S+)");

            assertThat(send("GET", admin + "/faults", ""), equalTo("200 {\"faults\":[{\"id\":1,\"kind\":\"server-error\","
                    + "\"status\":503,\"html\":false,\"operation\":\"postToken\",\"times\":1},{\"id\":2,"
                    + "\"kind\":\"drop-connection\",\"when\":\"before-processing\",\"times\":1}]}"));
            String form = "grant_type=client_credentials&client_id=id&client_secret=s%25%3A%3Dret";
            assertThat(send("POST", tokens, form), startsWith("503 {\"requestId\":"));
            assertThat(send("POST", tokens, form), startsWith("200 {\"access_token\":"));
            assertThat(send("DELETE", admin + "/faults", ""), equalTo("204 "));
            sandbox.interrupt();
            assertThat(sandbox.ended(), not(equalTo(0)));
        }
    }

    private static String send(String method, String address, String form) throws Exception {
        HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(URI.create(address))
                .header("content-type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private static String found(CommandProcess sandbox, String pattern) throws IOException, InterruptedException {
        for (int i = 0; i < 300 && sandbox.alive() && !sandbox.out().contains("# Ctrl-C"); i++) {
            Thread.sleep(100);
        }
        Matcher found = Pattern.compile(pattern).matcher(sandbox.out());
        return found.results().findFirst().orElseThrow(() -> new AssertionError(quoted(sandbox))).group(1);
    }

    private static String quoted(CommandProcess sandbox) {
        try {
            return sandbox.out() + sandbox.err();
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
