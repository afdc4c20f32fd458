package sigma.recipes.client.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sigma.recipes.client.fixture.FaultServer;
import sigma.recipes.client.fixture.FaultServer.Reply;
import sigma.recipes.client.fixture.RawHttp;
import sigma.recipes.client.fixture.RecordingListener;
import sigma.recipes.client.fixture.StoppedClock;
import sigma.recipes.client.guard.OwnedIds;
import sigma.recipes.client.http.Download;
import sigma.recipes.client.http.DownloadNotSaved;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.contract.Contract;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.contract.exchange.StoredBody;
import sigma.recipes.contract.redaction.Redaction;
import sigma.recipes.fixture.Proof;

@Tag(Proof.ONLY)
class DownloadTest {

    private static final String QUERY = "0b0f9b1c-6666-4666-8666-666666666666";
    private static final String PATH = "/v2/query/" + QUERY + "/download";
    private static final String TABLE = "Week,Orders\n2026-W44,128\n";
    private static final Reply GOOD = Reply.text(FaultServer.response("200 OK", "text/csv", TABLE));
    private static final int CHUNK = 1 << 16;

    private final RecordingListener notes = new RecordingListener();
    private final AtomicLong received = new AtomicLong();
    private Path file;

    @BeforeEach
    void make(@TempDir Path folder) throws IOException {
        file = Files.createFile(folder.resolve("table.csv.part"));
    }

    @AfterEach
    void body_is_not_passed_to_the_listener() {
        notes.exchanges().stream().filter(seen -> seen.exchange().response().stored().isPresent())
                .forEach(seen -> assertThat(seen.exchange().response().body().length, is(0)));
    }

    @Test
    void body_is_written_to_the_file_and_the_exchange_has_size_and_digest() throws Exception {
        ApiResponse response = download(Network.standard(), List.of(GOOD));

        assertThat(Files.readString(file), equalTo(TABLE));
        StoredBody stored = new StoredBody(TABLE.length(), sha256(TABLE));
        assertThat(response.stored(), equalTo(Optional.of(stored)));
        assertThat(response.mediaType(), equalTo("text/csv"));
        assertThat(notes.exchanges().get(1).exchange().response().stored(), equalTo(Optional.of(stored)));
        assertThat(notes.exchanges().get(1).exchange().response().header("content-type"), equalTo(Optional.of("text/csv")));
        assertThat(received.get(), equalTo((long) TABLE.length()));
    }

    @Test
    void interrupted_download_restarts_and_the_file_has_only_the_last_attempt() throws Exception {
        Reply half = socket -> {
            RawHttp.write(socket, FaultServer.response("200 OK", "text/csv", TABLE + TABLE).replace(TABLE + TABLE, TABLE + "x"));
            socket.close();
        };

        ApiResponse response = download(Network.standard(), List.of(half, GOOD));

        assertThat(Files.readString(file), equalTo(TABLE));
        assertThat(response.stored().orElseThrow().sha256(), equalTo(sha256(TABLE)));
    }

    @Test
    void download_may_take_longer_than_a_response_in_memory() throws Exception {
        Network shortDeadline = new Network(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(2), Optional.empty(), List.of());

        download(shortDeadline, List.of(slow(5, Duration.ofMillis(600))));

        assertThat(Files.size(file), is(5L));
    }

    @Test
    void too_low_throughput_ends_a_download() {
        Download limited = new Download(file, received::set, Duration.ofMillis(200), 1_000);

        Unreachable tooSlow = assertThrows(Unreachable.class, () -> download(Network.standard(),
                List.of(slow(40, Duration.ofMillis(50))), limited));

        assertThat(tooSlow.trouble(), is(Unreachable.Trouble.TIMEOUT));
    }

    @Test
    @Timeout(30)
    void rest_of_an_abandoned_download_is_not_read() {
        Download limited = new Download(file, received::set, Duration.ofMillis(200), 1_000);

        assertThrows(Unreachable.class, () -> download(Network.standard(), List.of(slow(10_000, Duration.ofMillis(50))), limited));
    }

    @Test
    void idle_connection_ends_a_download() {
        Unreachable silent = assertThrows(Unreachable.class, () -> download(
                Network.standard().waiting(Duration.ofMillis(200)), List.of(slow(2, Duration.ofSeconds(1)))));

        assertThat(silent.trouble(), is(Unreachable.Trouble.TIMEOUT));
    }

    @Test
    void undeclared_media_type_and_empty_file_violate_the_contract() {
        ContractViolation page = assertThrows(ContractViolation.class, () -> download(Network.standard(),
                List.of(Reply.text(FaultServer.response("200 OK", "text/html", "<title>Oops</title>")))));
        ContractViolation empty = assertThrows(ContractViolation.class, () -> download(Network.standard(),
                List.of(Reply.text(FaultServer.response("200 OK", "text/csv", "")))));

        assertThat(page.getMessage(), containsString("was text/html"));
        assertThat(page.getMessage(), containsString("[response.media-type]"));
        assertThat(empty.getMessage(), containsString("[response.body.missing]"));
    }

    @Test
    void response_that_is_not_the_file_stays_in_memory() throws Exception {
        Files.writeString(file, "as it was");
        Reply gone = Reply.text(FaultServer.response("404 Not Found", "application/json",
                "{\"message\":\"The download has expired\",\"code\":\"not_found\",\"requestId\":\"r1\"}"));

        ApiResponse pending = download(Network.standard(), List.of(Reply.text("HTTP/1.1 204 No Content\r\n\r\n")));
        Refusal expired = assertThrows(Refusal.class, () -> download(Network.standard(), List.of(gone)));

        assertThat(pending.status(), is(204));
        assertThat(expired.explanation(), equalTo("The download has expired"));
        assertThat(Files.readString(file), equalTo("as it was"));
    }

    @Test
    void unwritable_file_is_not_reported_as_a_network_failure() throws IOException {
        Files.delete(file);

        DownloadNotSaved failure = assertThrows(DownloadNotSaved.class,
                () -> download(Network.standard(), List.of(GOOD)));

        assertThat(failure.getMessage(), containsString("The download can't be saved\n  where:    " + file + "\n"));
        assertThat(notes.exchanges().size(), is(1));
    }

    @Test
    void memory_does_not_grow_with_the_file() throws Exception {
        long size = 32L << 20;

        long allocated = allocatedWhile(() -> download(Network.standard(), List.of(large(size))));

        assertThat(Files.size(file), is(size));
        assertThat("bytes allocated for a file of 32 MiB", allocated, lessThan(8L << 20));
    }

    @Test
    void memory_does_not_grow_with_the_size_of_a_file() throws Exception {
        long size = Proof.of(256, 2048) * (1L << 20);
        // A first request allocates memory that does not depend on the file.
        download(Network.standard(), List.of(large(1 << 20)));

        long allocated = allocatedWhile(() -> download(Network.standard(), List.of(large(size))));

        assertThat(Files.size(file), is(size));
        assertThat("bytes allocated for a file of " + size, allocated, lessThan(size / 32));
    }

    private ApiResponse download(Network network, List<Reply> replies) throws IOException {
        return download(network, replies, Download.to(file, received::set));
    }

    private ApiResponse download(Network network, List<Reply> replies, Download download) throws IOException {
        try (FaultServer server = new FaultServer(Optional.empty(), PATH, replies);
                Transport transport = new Transport(network, new StoppedClock())) {
            URI base = URI.create("http://127.0.0.1:" + server.port() + "/v2");
            ApiExecutor wire = new ApiExecutor(transport, new ClientConfig(
                    new ApiAccess(base, URI.create(base + "/auth/token"), "client-1", "secret-1"), CallPolicy.sandbox(),
                    Contract.load(), new Redaction(), new OwnedIds(), notes));
            return wire.download(ApiCall.of(wire.operation("downloadQuery")).in("queryId", QUERY), download);
        }
    }

    /** Sends single bytes with a pause after each. */
    private static Reply slow(int bytes, Duration pause) {
        return socket -> {
            RawHttp.write(socket, FaultServer.response("200 OK", "text/csv", "x".repeat(bytes)).replaceFirst("x+$", ""));
            for (int i = 0; i < bytes; i++) {
                RawHttp.write(socket, "x");
                rest(pause);
            }
        };
    }

    private static void rest(Duration pause) throws IOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static Reply large(long size) {
        return socket -> {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), CHUNK);
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: " + size + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (long sent = 0; sent < size; sent += CHUNK) {
                out.write(chunk);
            }
            out.flush();
        };
    }

    private interface Act {

        void run() throws IOException;
    }

    /** Returns the memory that this thread allocated; other threads serve the file. */
    private static long allocatedWhile(Act act) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        act.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
