package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.fixture.Proof;
import sigma.recipes.runbook.project.Environment;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.sandbox.http.OutgoingResponse;

/** Interrupts a recipe with many rows in a separate process while a row is in progress. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals to send")
@Tag(Proof.ONLY)
class InterruptedBulkTest {

    private static final int ROWS = 5;
    private static final int IN_HAND = 2;
    private static final long PATIENCE = 60_000;

    @TempDir
    private Path project;

    private final AtomicInteger creations = new AtomicInteger();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void ctrl_c_completes_the_current_row_and_resume_processes_the_others() throws Exception {
        CopiedFeatures.into(project);
        Path rows = Files.writeString(project.resolve("people.csv"), "first name,last name,email,account type\n" + IntStream.range(0, ROWS)
                .mapToObj(i -> "Ana,Silva " + i + ",ana" + i + "@example.com,View\n").collect(Collectors.joining()));
        Sandbox sandbox = Sandbox.create(Contract.load(), this::holding);
        SandboxOrganization organization = sandbox.newOrganization();
        int before = organization.activeMembers();
        try (SandboxServer server = SandboxServer.start(sandbox, 0)) {
            Map<String, String> environment = Map.of("CLIENT_ID", organization.credentials().clientId(),
                    "SECRET", organization.credentials().clientSecret(), "baseURL", server.baseUrl().toString(), "ALLOW_WRITES", "true");
            try (CommandProcess run = CommandProcess.start(project, environment, "run", "create-many-members", "--yes", "--members-file",
                    rows.toString())) {
                boolean underWay = reached.await(PATIENCE, TimeUnit.MILLISECONDS);
                assertThat(run.out() + run.err(), underWay, is(true));
                CompletableFuture<Void> pressed = CompletableFuture.runAsync(() -> interrupt(run));
                waitFor("Stopping after the current row", run);
                released.countDown();
                pressed.join();

                // The second exit code applies if SIGINT is ignored and the process is ended by SIGTERM.
                assertThat(run.out(), run.ended(), is(oneOf(130, 143)));
                assertThat(run.out(), allOf(containsString("Interrupted during: When I invite the members of the file"),
                        containsString("Of 5 rows, 2 were carried out, 3 skipped and 0 failed. The current row was completed."),
                        containsString("./recipes resume ")));
            }
            assertThat(organization.activeMembers(), equalTo(before + IN_HAND));
            assertThat(outcomes(), equalTo(List.of("done", "done", "skipped", "skipped", "skipped")));

            assertThat(resumed(environment), equalTo(0));

            assertThat(organization.activeMembers(), equalTo(before + ROWS));
            assertThat(creations.get(), equalTo(ROWS));
            assertThat(outcomes(), equalTo(List.of("done", "done", "done", "done", "done")));
        }
    }

    /** Holds back the response for the current row. */
    private OutgoingResponse holding(Interceptor.Request request, Function<ApiRequest, OutgoingResponse> api) {
        if (request.operation().id().equals("createMember") && creations.incrementAndGet() == IN_HAND) {
            reached.countDown();
            try {
                released.await(PATIENCE, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return api.apply(request.sent());
    }

    private static void interrupt(CommandProcess run) {
        try {
            run.interrupt();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void waitFor(String text, CommandProcess run) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!run.out().contains(text)) {
            if (System.currentTimeMillis() > end || !run.alive()) {
                throw new AssertionError("The run did not print \"" + text + "\": " + run.out() + run.err());
            }
            Thread.sleep(10);
        }
    }

    private List<String> outcomes() throws IOException {
        try (Stream<Path> all = Files.walk(project.resolve("runs"))) {
            return Files.readAllLines(all.filter(each -> each.endsWith("results.csv")).findFirst().orElseThrow()).stream().skip(1)
                    .map(line -> line.split(",")[4]).toList();
        }
    }

    private int resumed(Map<String, String> environment) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Recipes.run(new String[] {"resume", "--yes"}, out, out, new Environment(project, environment, new Properties(), Ansi.OFF));
    }
}
