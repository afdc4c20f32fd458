package sigma.recipes.client.call;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.FaultCase;
import sigma.recipes.client.fixture.FaultServer;
import sigma.recipes.client.fixture.FaultServer.Reply;
import sigma.recipes.client.fixture.LoopbackApi;
import sigma.recipes.client.fixture.OwnCertificate;
import sigma.recipes.client.fixture.RawHttp;
import sigma.recipes.client.http.Network;
import sigma.recipes.fixture.ChosenRecipes;
import sigma.recipes.fixture.Proof;
import sigma.recipes.fixture.RecordedFile;

/** Produces every network fault over sockets, and compares the results with docs/network-faults.md. */
@Tag(Proof.ONLY)
class NetworkFaultsTest {

    private static final Path PAGE = Path.of("docs/network-faults.md");
    private static final Duration BLINK = Duration.ofSeconds(1);
    private static final Network IMPATIENT = Network.standard().waiting(BLINK);
    private static final Network SHUT_OUT =
            new Network(BLINK, Duration.ofSeconds(60), Duration.ofSeconds(120), Optional.empty(), List.of());
    private static final Network HASTY = new Network(Duration.ofSeconds(10), Duration.ofSeconds(60), BLINK, Optional.empty(), List.of());
    private static final int SMALL = 4_096;
    private static final String MEMBER = ClientFixture.member(ClientFixture.ANA, "ana@example.com", "");
    private static final Reply GOOD = Reply.text(FaultServer.ok(MEMBER));
    private static final String HTML = "text/html";
    private static final String OFF = "{\"message\":\"Not now\",\"requestId\":\"r1\"}";
    private static final String JSON = "application/json";

    @Test
    void page_describes_the_result_of_every_fault() throws Exception {
        assumeTrue(ChosenRecipes.OF_THIS_RUN.all(), "the page is about no recipe");
        List<Callable<List<String>>> all = new ArrayList<>();
        for (FaultCase fault : faults()) {
            all.add(fault::rows);
        }
        StringBuilder page = new StringBuilder(Files.readString(PAGE).split("\n\\| fault ", 2)[0])
                .append("\n| fault | request | what the client does | what the user sees |\n| --- | --- | --- | --- |\n");
        // Most of them wait for the server, so they run in parallel.
        ExecutorService threads = Executors.newFixedThreadPool(6);
        for (Future<List<String>> rows : threads.invokeAll(all)) {
            rows.get().forEach(row -> page.append(row).append('\n'));
        }
        threads.shutdown();
        new RecordedFile(PAGE).requireCurrent(page.toString());
    }

    private static List<FaultCase> faults() {
        List<FaultCase> all = new ArrayList<>(unreachableHosts());
        all.addAll(connections());
        all.addAll(statuses());
        all.addAll(trust());
        all.addAll(proxies());
        all.addAll(tokens());
        return all;
    }

    private static List<FaultCase> unreachableHosts() {
        return List.of(FaultCase.named("the host is unknown").unknownHost(),
                FaultCase.named("nothing listens").closedPort(),
                FaultCase.named("no connection in time").full(SHUT_OUT));
    }

    private static List<FaultCase> connections() {
        String truncated = FaultServer.ok(MEMBER).replace("Content-Length: ", "Content-Length: 9");
        return List.of(
                FaultCase.named("reset before the response, once").api(RawHttp::reset, GOOD),
                FaultCase.named("reset before the response, each time").api(RawHttp::reset),
                FaultCase.named("closed before the response, each time").api(Socket::close),
                FaultCase.named("reset in the middle of the response").api(socket -> {
                    RawHttp.write(socket, truncated);
                    RawHttp.reset(socket);
                }),
                FaultCase.named("half a response, then closed").api(socket -> {
                    RawHttp.write(socket, truncated);
                    socket.close();
                }),
                FaultCase.named("no response in time, once").api(socket -> { }, GOOD).over(IMPATIENT),
                FaultCase.named("no response in time, each time").api(socket -> { }).over(IMPATIENT),
                FaultCase.named("a response that drips without end").api(NetworkFaultsTest::responseWithoutEnd).over(HASTY),
                FaultCase.named("a response that is too large").api(Reply.text(FaultServer.ok(MEMBER + " ".repeat(SMALL))))
                        .over(Network.standard().limitedTo(SMALL)));
    }

    private static List<FaultCase> statuses() {
        return List.of(
                status("429, once", "429 Too Many Requests", JSON, OFF, GOOD),
                status("429 with Retry-After in seconds", "429 Too Many Requests", HTML, "<title>Slow</title>", GOOD, "Retry-After: 7"),
                status("429 with Retry-After as a date", "429 Too Many Requests", JSON, OFF, GOOD,
                        "Retry-After: Sat, 01 Aug 2026 10:00:20 GMT"),
                status("429 with Retry-After of an hour", "429 Too Many Requests", JSON, OFF, GOOD, "Retry-After: 3600"),
                FaultCase.named("429 each time").api(Reply.text(FaultServer.response("429 Too Many Requests", HTML, "<title>1015</title>"))),
                status("401 once", "401 Unauthorized", JSON, "{\"error\":\"expired\"}", GOOD),
                FaultCase.named("401 each time").api(Reply.text(FaultServer.response("401 Unauthorized", JSON, OFF))),
                status("403 as a page of the edge", "403 Forbidden", HTML, "<title>Blocked</title>", GOOD),
                status("500", "500 Internal Server Error", JSON, OFF, GOOD),
                status("502 once", "502 Bad Gateway", HTML, "<title>Bad gateway</title>", GOOD),
                status("503 once", "503 Service Unavailable", JSON, OFF, GOOD),
                status("504 once", "504 Gateway Time-out", HTML, "<title>Time-out</title>", GOOD),
                FaultCase.named("503 each time").api(Reply.text(FaultServer.response("503 Service Unavailable", HTML, "<title>Down</title>"))),
                status("200 with a page", "200 OK", HTML, "<title>Welcome to our network</title>", GOOD),
                status("a redirect", "302 Found", HTML, "", GOOD, "Location: https://login.example/"));
    }

    private static FaultCase status(String name, String status, String type, String body, Reply then, String... headers) {
        return FaultCase.named(name).api(Reply.text(FaultServer.response(status, type, body, headers)), then);
    }

    private static List<FaultCase> trust() {
        OwnCertificate here = OwnCertificate.of("ip:127.0.0.1");
        OwnCertificate elsewhere = OwnCertificate.of("dns:elsewhere.example");
        Network trusting = Network.standard().trusting(List.of(here.certificate(), elsewhere.certificate()));
        return List.of(
                FaultCase.named("a certificate that is not trusted").api(GOOD).tls(here),
                FaultCase.named("a certificate for another name").api(GOOD).tls(elsewhere).over(trusting),
                FaultCase.named("no TLS where it is expected").api(GOOD).https());
    }

    private static List<FaultCase> proxies() {
        OwnCertificate api = OwnCertificate.of("dns:api.sigma.example");
        FaultCase behind = FaultCase.named("").api(GOOD).tls(api).over(Network.standard().trusting(List.of(api.certificate())));
        return List.of(
                behind.renamed("CONNECT accepted without Content-Length").proxy("", Optional.empty(), Optional.empty()),
                behind.renamed("CONNECT asks for user and password, given").proxy("user:p%40ss@", Optional.of("user:p@ss"), Optional.empty()),
                behind.renamed("CONNECT asks for user and password, not given").proxy("", Optional.of("user:p@ss"), Optional.empty()),
                behind.renamed("CONNECT asks for user and password, wrong ones given").proxy("user:no@", Optional.of("user:p@ss"),
                        Optional.empty()),
                behind.renamed("CONNECT refused with 403").proxy("", Optional.empty(), Optional.of(refusing("403 Forbidden"))),
                behind.renamed("CONNECT refused with 502").proxy("", Optional.empty(), Optional.of(refusing("502 Bad Gateway"))),
                behind.renamed("CONNECT dropped").proxy("", Optional.empty(), Optional.of(Socket::close)));
    }

    private static Reply refusing(String status) {
        return socket -> {
            RawHttp.write(socket, FaultServer.response(status, HTML, "<title>No</title>", "Connection: close"));
            socket.close();
        };
    }

    private static List<FaultCase> tokens() {
        Reply token = Reply.text(FaultServer.ok(LoopbackApi.token("access-1", 3600).body()));
        return List.of(
                FaultCase.named("token request: reset once").token(RawHttp::reset, token),
                FaultCase.named("token request: reset each time").token(RawHttp::reset),
                FaultCase.named("token request: no response in time, once").token(socket -> { }, token).over(IMPATIENT),
                FaultCase.named("token request: 503 once").token(Reply.text(
                        FaultServer.response("503 Service Unavailable", JSON, OFF)), token),
                FaultCase.named("token request: 429 with Retry-After of an hour").token(Reply.text(
                        FaultServer.response("429 Too Many Requests", JSON, OFF, "Retry-After: 3600"))),
                FaultCase.named("token request: 401").token(Reply.text(
                        FaultServer.response("401 Unauthorized", JSON, "{\"message\":\"unknown client\",\"requestId\":\"r1\"}"))),
                FaultCase.named("token request: 200 with a page").token(Reply.text(
                        FaultServer.response("200 OK", HTML, "<title>Welcome</title>"))));
    }

    private static void responseWithoutEnd(Socket socket) throws IOException {
        RawHttp.write(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");
        try {
            while (true) {
                RawHttp.write(socket, " ");
                Thread.sleep(50);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
