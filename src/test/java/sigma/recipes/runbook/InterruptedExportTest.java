package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.fixture.Proof;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.sandbox.http.OutgoingResponse;

/** Interrupts an export in a separate process during the download. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals to send")
@Tag(Proof.ONLY)
class InterruptedExportTest {

    private static final long PATIENCE = 60_000;
    private static final List<String> EXPORT = List.of("run", "export-an-element-as-csv", "--yes", "--workbook", "Weekly Numbers", "--element",
            "Orders by week", "--to", "exports");

    @TempDir
    private Path project;

    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean stalls = true;

    @Test
    void ctrl_c_during_a_download_leaves_no_partial_file() throws Exception {
        CopiedFeatures.into(project);
        Path folder = Files.createDirectory(project.resolve("exports"));
        Sandbox sandbox = Sandbox.create(Contract.load(), this::stalling);
        SandboxOrganization organization = sandbox.newOrganization();
        Map<String, String> environment = Map.of("CLIENT_ID", organization.credentials().clientId(),
                "SECRET", organization.credentials().clientSecret());
        try (SandboxServer server = SandboxServer.start(sandbox, 0);
                CommandProcess run = CommandProcess.start(project, with(environment, server), "run", "export-an-element-as-csv",
                        "--yes", "--workbook", "Weekly Numbers", "--element", "Orders by week", "--to", folder.toString())) {
            waitForBytes(folder, run);

            run.interrupt();

            // The second exit code applies if SIGINT is ignored and the process is ended by SIGTERM.
            assertThat(run.out(), run.ended(), is(oneOf(130, 143)));
            assertThat(run.out(), containsString("Interrupted during: When I export the element \"Orders by week\" as CSV"));
            assertThat(files(folder), empty());
            released.countDown();
        }
    }

    static Stream<List<String>> nextCommands() {
        return Stream.of(List.of("resume", "--yes"), EXPORT);
    }

    @ParameterizedTest
    @MethodSource("nextCommands")
    void partial_file_of_a_killed_process_is_removed_by_the_next_one(List<String> command) throws Exception {
        CopiedFeatures.into(project);
        Path folder = Files.createDirectory(project.resolve("exports"));
        Path foreign = Files.createFile(folder.resolve(".orders.part"));
        Sandbox sandbox = Sandbox.create(Contract.load(), this::stalling);
        SandboxOrganization organization = sandbox.newOrganization();
        try (SandboxServer server = SandboxServer.start(sandbox, 0)) {
            Map<String, String> environment = with(Map.of("CLIENT_ID", organization.credentials().clientId(),
                    "SECRET", organization.credentials().clientSecret()), server);
            try (CommandProcess run = CommandProcess.start(project, environment, EXPORT.toArray(String[]::new))) {
                waitForBytes(folder, run);
                run.kill();
                run.ended();
            }
            stalls = false;
            released.countDown();
            assertThat("the file of the killed process and the foreign one", files(folder), hasSize(2));

            try (CommandProcess next = CommandProcess.start(project, environment, command.toArray(String[]::new))) {
                int exit = next.ended();
                assertThat(next.out() + next.err(), exit, is(0));
            }

            assertThat(files(folder), containsInAnyOrder(foreign, folder.resolve("Orders by week.csv")));
        }
    }

    private static Map<String, String> with(Map<String, String> environment, SandboxServer server) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("baseURL", server.baseUrl().toString());
        return all;
    }

    /** Sends the start of a file, and then nothing until the test ends. */
    private OutgoingResponse stalling(Interceptor.Request request, Function<ApiRequest, OutgoingResponse> api) {
        OutgoingResponse response = api.apply(request.sent());
        return response.stream().isEmpty() || !stalls ? response : new OutgoingResponse(response.head(), Optional.of(() -> new SequenceInputStream(
                new ByteArrayInputStream("Week,Orders,Revenue,Comment\n".repeat(10_000).getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        try {
                            released.await(PATIENCE, TimeUnit.MILLISECONDS);
                            return -1;
                        } catch (InterruptedException stopped) {
                            throw new IOException(stopped);
                        }
                    }
                })));
    }

    private static void waitForBytes(Path folder, CommandProcess run) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < end && run.alive()) {
            for (Path file : files(folder)) {
                if (Files.size(file) > 0) {
                    assertThat(file.getFileName().toString(), containsString(".part"));
                    return;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("No bytes arrived: " + run.out() + run.err());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
