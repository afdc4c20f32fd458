package sigma.recipes.client.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.ClosingProxy;
import sigma.recipes.client.fixture.LoopbackApi;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.http.Network;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.client.version.BookmarkId;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.contract.Contract;

class TransportTest {

    private static final String READ = "GET /v2/members/" + ClientFixture.ANA;
    private static final MemberId ANA = new MemberId(ClientFixture.ANA);
    private static final Response MEMBER = Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", ""));

    private ClientFixture fixture;

    @BeforeEach
    void start() throws IOException {
        fixture = new ClientFixture();
        fixture.api.responses(READ, MEMBER);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void sequential_requests_use_one_connection() {
        SigmaClient client = fixture.client();

        for (int i = 0; i < 5; i++) {
            client.members().get(ANA);
        }

        assertThat(fixture.api.seen().stream().map(LoopbackApi.ReceivedRequest::port).distinct().count(), is(1L));
    }

    @Test
    void spaces_and_brackets_in_a_path_are_encoded() {
        WorkbookId workbook = new WorkbookId(ClientFixture.WORKSPACE);
        BookmarkId bookmark = new BookmarkId("7c4b1f9e-52a3-4e0d-9c55-0a1b2c3d4e5f");
        String path = "/v2/workbooks/" + workbook + "/tags/";
        fixture.api.responses("DELETE " + path + "Quarter End [sr-1]/bookmarks/" + bookmark.value(), Response.ok("{}"));

        fixture.client().bookmarks().tagged("Quarter End [sr-1]").delete(workbook, bookmark);

        assertThat(fixture.api.seen().stream().map(seen -> seen.uri().getRawPath()).filter(sent -> sent.startsWith(path)).toList(),
                contains(path + "Quarter%20End%20%5Bsr-1%5D/bookmarks/" + bookmark.value()));
    }

    @Test
    void refusals_with_and_without_body_release_their_connection() {
        fixture.api.responses(READ, Response.refusal(404, "not_found", "no"), new Response(403, "", Map.of()));
        SigmaClient client = fixture.client();

        for (int i = 0; i < 5; i++) {
            assertThrows(Refusal.class, () -> client.members().get(ANA));
        }

        assertThat(fixture.api.seen().stream().map(LoopbackApi.ReceivedRequest::port).distinct().count(), is(1L));
    }

    @Test
    void write_over_a_stale_connection_succeeds_and_is_sent_once() throws Exception {
        fixture.api.responses("POST /v2/members", MEMBER);
        SigmaClient client = fixture.client();
        try (ClosingProxy between = new ClosingProxy(fixture.api.root().getPort())) {
            SigmaClient behind = client.with(between.access(fixture.api.access()));
            behind.members().get(ANA);
            between.closeKept();
            // A connection that was idle for a shorter time is not probed.
            Thread.sleep(100);

            behind.members().invite(new NewMember("ana@example.com", "Ana", "Silva", "View"));
        }

        assertThat(fixture.api.seen("POST /v2/members").size(), is(1));
    }

    @Test
    void read_over_a_stale_connection_is_retried() throws IOException {
        SigmaClient client = fixture.client();
        try (ClosingProxy between = new ClosingProxy(fixture.api.root().getPort())) {
            SigmaClient behind = client.with(between.access(fixture.api.access()));
            behind.members().get(ANA);
            between.closeKept();

            assertThat(behind.members().get(ANA).id(), is(ANA));
        }
    }

    @Test
    void compressed_response_is_decompressed_before_inspection() {
        fixture.api.responses(READ, MEMBER.with("Content-Encoding", "gzip"));

        fixture.client().members().get(ANA);
        fixture.client().members().get(ANA);

        assertThat(fixture.notes.exchanges().get(1).exchange().response().text(), is(MEMBER.body()));
        assertThat(fixture.api.seen().stream().map(LoopbackApi.ReceivedRequest::port).distinct().count(), is(1L));
    }

    @Test
    void redirect_is_not_followed() {
        fixture.api.responses(READ, new Response(302, "", Map.of("Location", fixture.api.root() + "/elsewhere")));

        Refusal refusal = assertThrows(Refusal.class, () -> fixture.client().members().get(ANA));

        assertThat(refusal.getMessage(), endsWith("check baseURL: something other than the API responds there"));
        assertThat(fixture.api.seen("GET /elsewhere").size(), is(0));
    }

    @Test
    void write_without_a_body_has_no_content_type() {
        fixture.api.responses("POST /v2/connections/" + ClientFixture.CONNECTION + "/sync",
                Response.refusal(400, "invalid_request", "Expecting array at 0.path"));
        SigmaClient client = fixture.client();

        assertThrows(Refusal.class, () -> client.deliberately(() -> client.call("syncConnectionPath",
                Map.of("connectionId", ClientFixture.CONNECTION), Optional.empty())));

        LoopbackApi.ReceivedRequest seen = fixture.api.seen("POST /v2/connections/" + ClientFixture.CONNECTION + "/sync").get(0);
        assertThat(seen.header("Content-type"), is(""));
        assertThat(seen.body(), is(""));
    }

    @Test
    void api_below_a_base_path_is_checked() {
        fixture.api.responses("POST /sigma/v2/auth/token", LoopbackApi.token("access-1", 3600));
        fixture.api.responses("GET /sigma/v2/members/" + ClientFixture.ANA, MEMBER);
        ApiAccess below = new ApiAccess(URI.create(fixture.api.root() + "/sigma/v2"),
                URI.create(fixture.api.root() + "/sigma/v2/auth/token"), "id", "secret");

        fixture.client().with(below).members().get(ANA);

        assertThat(fixture.notes.operations(), contains("postToken", "getMember"));
    }

    @Test
    void proxy_receives_its_user_and_password() throws IOException {
        fixture.api.responses("POST /v2/auth/token", new Response(407, "", Map.of("Proxy-Authenticate", "Basic realm=\"p\"")),
                LoopbackApi.token("access-1", 3600));
        Network behind = network("http://user:p%40ss@127.0.0.1:" + fixture.api.root().getPort());
        ApiAccess far = new ApiAccess(URI.create("http://api.far.example/v2"), URI.create("http://api.far.example/v2/auth/token"),
                "id", "secret");
        try (Transport transport = new Transport(behind, fixture.clock)) {
            SigmaClient.open(transport, new ClientConfig(far, CallPolicy.sandbox(), Contract.load(), fixture.redaction, fixture.owned,
                    fixture.notes)).session().token();
        }

        LoopbackApi.ReceivedRequest seen = fixture.api.seen("POST /v2/auth/token").get(1);
        assertThat(seen.uri(), is(URI.create("http://api.far.example/v2/auth/token")));
        assertThat(seen.header("Proxy-authorization"),
                is("Basic " + Base64.getEncoder().encodeToString("user:p@ss".getBytes())));
    }

    private static Network network(String proxy) {
        return Network.standard().through(Optional.of(URI.create(proxy)));
    }
}
