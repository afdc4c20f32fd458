package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.fixture.Proof;

/** Tests the saved sandbox in separate processes: two at the same time, and one that is killed. */
@Timeout(120)
@Tag(Proof.ONLY)
class SandboxMemoryProcessTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path project;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void prepareProject() throws IOException {
        CopiedFeatures.into(project);
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void second_command_waits_ten_seconds_and_then_names_the_holder_of_the_sandbox() throws Exception {
        Process server = serve();
        long start = System.nanoTime();

        Process second = recipes("second", "run", "look-up-a-member");
        assertThat(second.waitFor(60, TimeUnit.SECONDS), equalTo(true));

        assertThat(Duration.ofNanos(System.nanoTime() - start).toSeconds(), greaterThanOrEqualTo(10L));
        assertThat(printed("second"), second.exitValue(), equalTo(2));
        assertThat(printed("second"), matchesPattern("(?s).*Another command is using the sandbox organization; waited 10 seconds for it\\."
                + "\n  where:    " + project.resolve("runs/sandbox") + "\n  actual:   \\./recipes sandbox --keep, process "
                + server.pid() + ", since \\d{4}-\\S+Z\n  fix:      wait until it has finished, or stop it\n.*"));
    }

    @Test
    void second_command_continues_if_the_first_ends_within_ten_seconds() throws Exception {
        Process server = serve();
        Process second = recipes("second", "run", "create-a-workspace");
        TimeUnit.SECONDS.sleep(2);
        assertThat(printed("second"), second.isAlive(), equalTo(true));

        server.destroy();

        assertThat(second.waitFor(60, TimeUnit.SECONDS), equalTo(true));
        assertThat(printed("second"), second.exitValue(), equalTo(0));
    }

    @Test
    void killed_process_keeps_every_acknowledged_change() throws Exception {
        int known = 0;
        for (int round = 0; round < 3; round++) {
            Process server = serve();
            Map<String, String> env = env();
            String token = token(env);
            List<String> received = new ArrayList<>();
            Thread killer = new Thread(() -> sleepAndKill(server));
            try {
                for (int i = 0; i < 100_000; i++) {
                    String name = "Round " + round + " number " + i;
                    if (post(env, token, "/workspaces", "{\"name\":\"" + name + "\"}") == 200) {
                        received.add(name);
                    }
                    // Started late, so that a slow machine acknowledges a change before the kill, too.
                    if (i == 0) {
                        killer.start();
                    }
                }
            } catch (IOException killed) {
                killer.join();
            }
            JsonNode saved = JSON.readTree(Files.readString(project.resolve("runs/sandbox/organization.json")));
            List<String> names = saved.at("/stores/INODE/rows").findValuesAsText("name");
            received.forEach(name -> assertThat("saved: " + name, names.contains(name), equalTo(true)));
            assertThat("changes were acknowledged before the process was killed", received.size(), greaterThan(0));
            assertThat("earlier objects remain", names.size(), greaterThan(known));
            known = names.size();
        }
        Process after = recipes("after", "run", "list-members");
        assertThat(after.waitFor(60, TimeUnit.SECONDS), equalTo(true));
        assertThat(printed("after"), after.exitValue(), equalTo(0));
        assertThat(Files.exists(project.resolve("runs/sandbox/unreadable-1.json")), equalTo(false));
    }

    /** Starts a server that saves its organization, and waits until it is ready. */
    private Process serve() throws Exception {
        Process server = recipes("server", "sandbox", "--keep", "--port", "0");
        for (int i = 0; i < 300 && !printed("server").contains("# Ctrl-C"); i++) {
            assertThat(printed("server"), server.isAlive(), equalTo(true));
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(printed("server"), allOf(containsString("baseURL="),
                containsString("its contents are kept under runs/sandbox.")));
        return server;
    }

    private Process recipes(String name, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ChildJvm.recipes(List.of(arguments))).directory(project.toFile()).redirectErrorStream(true)
                .redirectOutput(project.resolve(name + ".txt").toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("SIGMA_") || key.equals("CLIENT_ID") || key.equals("SECRET"));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String printed(String name) throws IOException {
        return Files.readString(project.resolve(name + ".txt"));
    }

    private Map<String, String> env() throws IOException {
        Map<String, String> env = new HashMap<>();
        printed("server").lines().filter(line -> line.contains("=")).forEach(line ->
                env.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return env;
    }

    private static String token(Map<String, String> env) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + env.get("CLIENT_ID") + "&client_secret=" + env.get("SECRET");
        HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(URI.create(env.get("authURL")))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        return Optional.of(JSON.readTree(response.body()).path("access_token").asText()).orElseThrow();
    }

    private static int post(Map<String, String> env, String token, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(env.get("baseURL") + path)).header("authorization", "Bearer " + token)
                .header("content-type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static void sleepAndKill(Process server) {
        try {
            TimeUnit.MILLISECONDS.sleep(700);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.destroyForcibly();
    }
}
