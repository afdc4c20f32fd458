package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.runbook.ExitsWith.exitsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.client.http.Sleeper;
import sigma.recipes.contract.Contract;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Fault;
import sigma.recipes.sandbox.Sandbox;

/** Tests unattended runs: one at a time for each recipe and organization, with a webhook that receives the result. */
@Tag(Proof.ONLY)
class UnattendedRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static CommandFixture fixture;

    @TempDir
    private Path project;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<Integer> responses = new ArrayList<>();
    private HttpServer webhook;

    @BeforeAll
    static void serve() {
        fixture = CommandFixture.serving(Sandbox.withExamples(Contract.load()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void start() throws IOException {
        fixture.begin(project);
        webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        webhook.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(responses.isEmpty() ? 204 : responses.remove(0), -1);
            exchange.close();
        });
        webhook.start();
    }

    @AfterEach
    void stop() {
        webhook.stop(0);
    }

    @Test
    void second_run_of_the_recipe_is_refused_and_names_the_first() throws IOException {
        try (FileChannel first = lockOfARun()) {
            assertThat(first.isOpen(), equalTo(true));
            assertThat(create("Second"), equalTo(2));
        }

        assertThat(fixture.err(), matchesPattern("(?s)Another run of create-a-workspace works on this organization. Nothing was changed.\n"
                + "  where:    \\S+/runs/\\.locks/\\S+-create-a-workspace\\.lock\n"
                + "  actual:   process 4242 on host1, since 2026-08-01T02:00:00Z, run 2026-08-01T02-00-00-000-create-a-workspace\n"
                + "  fix:      wait until it ends, for example with --wait 30m, or stop it\n"));
        assertThat(fixture.recipes("runs"), equalTo(0));
        assertThat("the refused run has no folder", fixture.out().lines().filter(line -> line.contains("create-a-workspace")).toList(), hasSize(1));
    }

    @Test
    void other_recipes_and_read_only_runs_are_not_blocked() throws IOException {
        try (FileChannel first = lockOfARun()) {
            assertThat(first.isOpen(), equalTo(true));
            assertThat(fixture.recipes("run", "change-a-members-account-type", "--yes", "--member", "Chen Wei", "--account-type", "Build"),
                    exitsWith(0, fixture::text));
            assertThat(fixture.recipes("run", "look-up-a-member", "--member", "me"), exitsWith(0, fixture::text));
        }
    }

    @Test
    void lock_of_a_killed_process_is_ignored() throws IOException {
        lockOfARun().close();

        assertThat(fixture.text(), create("Second"), equalTo(0));
    }

    @Test
    void run_waits_for_another_run_up_to_the_given_time() throws IOException {
        FileChannel first = lockOfARun();
        fixture.timedBy(new Pauses(() -> closed(first)));

        assertThat(fixture.text(), create("Second", "--wait", "1m"), equalTo(0));

        assertThat(fixture.text(), containsString("\nWaiting for another run of create-a-workspace: process 4242 on host1"));
        try (FileChannel again = lockOfARun()) {
            Pauses pauses = new Pauses(() -> { });
            fixture.timedBy(pauses);
            assertThat(again.isOpen(), equalTo(true));
            assertThat(create("Third", "--wait", "1m"), equalTo(2));
            assertThat(pauses.paused, equalTo(Duration.ofMinutes(1)));
        }
    }

    @Test
    void undo_waits_for_a_run_of_the_recipe() throws IOException {
        try (FileChannel first = lockOfARun()) {
            assertThat(first.isOpen(), equalTo(true));
            assertThat(fixture.recipes("undo", "last", "--yes"), equalTo(2));
        }

        assertThat(fixture.err(), containsString("Another run of create-a-workspace works on this organization."));
        assertThat(fixture.text(), not(containsString("./recipes resume")));
        assertThat(fixture.recipes("runs"), equalTo(0));
        assertThat("the refused undo has no folder", fixture.out(), not(containsString("undo-create-a-workspace")));
    }

    @Test
    void failed_undo_reports_the_known_state_of_its_writes() {
        assertThat(fixture.text(), create("Reports"), equalTo(0));
        fixture.organization().plan(new Fault.Unavailable(1, 503, false), "deleteWorkspace");

        assertThat(fixture.recipes("undo", "last", "--yes"), equalTo(4));

        assertThat(fixture.text(), allOf(containsString("\nIt is unknown whether deleteWorkspace was carried out. Nothing else was changed.\n"),
                containsString("\nContinue with ./recipes resume 20")));
    }

    @Test
    void webhook_receives_the_result_of_a_run() throws IOException {
        assertThat(fixture.text(), create("Reports", "--notify", address()), equalTo(0));
        fixture.organization().plan(new Fault.Unavailable(1, 503, false), "createWorkspace");
        assertThat(create("Others", "--notify", address()), equalTo(4));

        assertThat(received, hasSize(2));
        JsonNode done = JSON.readTree(received.get(0));
        assertThat(done.path("state").asText(), equalTo("succeeded"));
        assertThat(done.at("/changes/0/operation").asText(), equalTo("createWorkspace"));
        assertThat(done, equalTo(JSON.readTree(fixture.runs().resolve(done.path("run").asText()).resolve("summary.json").toFile())));
        assertThat(JSON.readTree(received.get(1)).path("state").asText(), equalTo("failed"));
    }

    @Test
    void failed_sign_in_is_notified_without_the_secret() {
        String secret = "A-planted-secret-of-the-test-0123456789";
        fixture.environment().put("SECRET", secret);

        assertThat(create("Reports", "--notify", address()), equalTo(4));

        assertThat(received, hasSize(1));
        assertThat(received.get(0), allOf(containsString("\"state\":\"failed\""), containsString("postToken"), not(containsString(secret))));
    }

    @Test
    void summary_contains_no_personal_data_and_no_secret() {
        String secret = fixture.organization().credentials().clientSecret();
        fixture.organization().plan(new Fault.Unavailable(1, 503, false), "createMember");

        fixture.recipes("run", "create-a-member", "--yes", "--first-name", "Eva", "--last-name", "Silva-" + secret, "--email",
                "eva@example.com", "--account-type", "View", "--notify", address());

        assertThat(received, hasSize(1));
        assertThat(received.get(0), allOf(containsString("createMember"), not(containsString("eva@example.com")), not(containsString(secret))));
        fixture.organization().tokensGivenOut().forEach(token -> assertThat(received.get(0), not(containsString(token))));
    }

    @Test
    void busy_webhook_is_called_again() {
        fixture.timedBy(new Pauses(() -> { }));
        responses.addAll(List.of(503, 429));

        assertThat(fixture.text(), create("Reports", "--notify", address()), equalTo(0));

        assertThat(received, hasSize(3));
        assertThat(fixture.text(), not(containsString("webhook")));
    }

    @Test
    void failed_webhook_does_not_change_the_exit_code_and_its_address_is_not_printed() {
        responses.add(404);

        assertThat(fixture.text(), create("Reports", "--notify", address()), equalTo(0));

        assertThat(fixture.text(), allOf(containsString("\nNote: the webhook at 127.0.0.1 did not receive the summary: it responded with the status 404."),
                not(containsString("planted"))));
    }

    @Test
    void address_without_https_is_refused_and_not_printed() {
        for (String wrong : List.of("http://hooks.example.com/planted", "https://me:planted@hooks.example.com", "planted", "https://[planted")) {
            assertThat(wrong, create("Reports", "--notify", wrong), equalTo(2));
            assertThat(fixture.text(), allOf(containsString("The URL of the webhook can't be used.\n  where:    --notify\n"),
                    not(containsString("planted"))));
        }
    }

    @Test
    void plan_sends_no_notification() {
        assertThat(create("Reports", "--plan", "--notify", address()), equalTo(2));

        assertThat(fixture.text(), containsString("A plan notifies no webhook."));
        assertThat(received, hasSize(0));
    }

    @Test
    void run_that_fails_before_its_start_is_notified() throws IOException {
        try (FileChannel first = lockOfARun()) {
            assertThat(first.isOpen(), equalTo(true));
            assertThat(create("Second", "--notify", address()), equalTo(2));
        }
        assertThat(fixture.recipes("run", "create-a-workspace", "--yes", "--notify", address()), equalTo(2));
        assertThat(fixture.recipes("resume", "none", "--yes", "--notify", address()), equalTo(2));
        assertThat(fixture.recipes("undo", "none", "--yes", "--notify", address()), equalTo(2));
        fixture.environment().put("ALLOW_WRITES", "perhaps");
        assertThat(create("Third", "--notify", address()), equalTo(2));

        assertThat(received, hasSize(5));
        JsonNode locked = JSON.readTree(received.get(0));
        assertThat(locked.path("problems").toString(), containsString("Another run of create-a-workspace works on this organization."));
        assertThat(locked.path("changes").size(), equalTo(0));
        JsonNode withoutInput = JSON.readTree(received.get(1));
        assertThat(withoutInput.path("command").asText(), equalTo("run create-a-workspace"));
        assertThat(withoutInput.path("state").asText(), equalTo("failed"));
        assertThat(withoutInput.path("problems").toString(), containsString("--workspace-name"));
        assertThat(JSON.readTree(received.get(2)).path("command").asText(), equalTo("resume"));
        assertThat(JSON.readTree(received.get(3)).path("problems").toString(), containsString("There is no run \\\"none\\\"."));
        assertThat(JSON.readTree(received.get(4)).path("problems").toString(), containsString("ALLOW_WRITES"));
    }

    @Test
    void address_is_read_from_settings_that_only_the_owner_can_read() throws IOException {
        Files.writeString(project.resolve(".env"), "NOTIFY_URL=" + address() + "\n");
        assertThat(fixture.text(), create("Reports"), equalTo(0));
        assertThat(received, hasSize(1));
        assertThat(fixture.text(), not(containsString("planted")));
        assertThat(fixture.text(), create("Others", "--plan"), equalTo(0));
        assertThat("a plan is not a run", received, hasSize(1));

        Files.writeString(project.resolve(".env"), "NOTIFY_URL=http://hooks.example.com/planted\n");
        assertThat(create("Others"), equalTo(2));
        assertThat(fixture.text(), allOf(containsString("The URL of the webhook can't be used.\n  where:    .env line 1"),
                not(containsString("planted"))));

        Files.delete(project.resolve(".env"));
        fixture.environment().put("SIGMA_NOTIFY_URL", address());
        assertThat(fixture.text(), create("More"), equalTo(0));
        assertThat(received, hasSize(2));
        assertThat(create("More", "-DNOTIFY_URL=" + address()), equalTo(2));
        assertThat(fixture.text(), allOf(containsString("is a secret on the command line"), not(containsString("planted"))));
    }

    private String address() {
        return "http://127.0.0.1:" + webhook.getAddress().getPort() + "/planted?key=planted";
    }

    private static int create(String name, String... more) {
        return fixture.recipes(Stream.of(new String[] {"run", "create-a-workspace", "--yes", "--workspace-name", name}, more)
                .flatMap(Stream::of).toArray(String[]::new));
    }

    /** Takes the lock as another process would, with its note. */
    private static FileChannel lockOfARun() throws IOException {
        if (!Files.exists(fixture.runs().resolve(".locks"))) {
            assertThat(fixture.text(), create("First"), equalTo(0));
        }
        try (Stream<Path> files = Files.list(fixture.runs().resolve(".locks"))) {
            Path file = files.filter(each -> each.toString().endsWith("-create-a-workspace.lock")).findFirst().orElseThrow();
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            FileLock lock = channel.lock();
            assertThat(lock.isValid(), equalTo(true));
            Files.writeString(Path.of(file.toString().replaceFirst("lock$", "json")), "{\"pid\":4242,\"host\":\"host1\","
                    + "\"since\":\"2026-08-01T02:00:00Z\",\"run\":\"2026-08-01T02-00-00-000-create-a-workspace\"}");
            return channel;
        }
    }

    private static void closed(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A clock whose pauses take no time. */
    private static final class Pauses implements Sleeper {

        private final Instant start = Instant.now();
        private final Runnable meanwhile;
        private Duration paused = Duration.ZERO;

        private Pauses(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public Instant now() {
            return start.plus(paused);
        }

        @Override
        public Duration toWait(Duration wanted) {
            paused = paused.plus(wanted);
            meanwhile.run();
            return Duration.ZERO;
        }
    }
}
