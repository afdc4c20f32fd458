package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.exchange.ApiRequest;
import sigma.recipes.sandbox.Interceptor;
import sigma.recipes.sandbox.Sandbox;
import sigma.recipes.sandbox.SandboxOrganization;
import sigma.recipes.sandbox.SandboxServer;
import sigma.recipes.sandbox.http.OutgoingResponse;

/** An export in a separate process, which is stopped while the file arrives. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals to send")
class InterruptedExportTest {

    private static final long PATIENCE = 60_000;

    @TempDir
    private Path project;

    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void ctrl_c_during_a_download_leaves_no_part_of_the_file() throws Exception {
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

            // The second one where SIGINT is ignored, and the process is ended by SIGTERM.
            assertThat(run.out(), run.ended(), is(oneOf(130, 143)));
            assertThat(run.out(), containsString("Interrupted during: When I export the element \"Orders by week\" as CSV"));
            assertThat(files(folder), empty());
            released.countDown();
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
        return response.stream().isEmpty() ? response : new OutgoingResponse(response.head(), Optional.of(() -> new SequenceInputStream(
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
        throw new AssertionError("Nothing arrived: " + run.out() + run.err());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
