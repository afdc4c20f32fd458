package sigma.recipes.client.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.Session;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.model.Caller;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.client.token.Token;

class TokenTest {

    private static final String TOKEN = "POST /v2/auth/token";
    private static final MemberId ANA = new MemberId(ClientFixture.ANA);
    private static final String READ = "GET /v2/members/" + ClientFixture.ANA;
    private static final Response MEMBER = Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", ""));
    private static final Response EXPIRED = Response.refusal(401, "unauthorized", "We cannot verify your identity.");

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
    void credentials_are_sent_in_the_form() {
        Token token = fixture.client().session().token();

        LoopbackApi.ReceivedRequest sent = fixture.api.seen(TOKEN).get(0);
        assertThat(sent.header("Content-type"), is("application/x-www-form-urlencoded"));
        assertThat(List.of(sent.body().split("&")).stream().sorted().toList(),
                contains("client_id=client-1", "client_secret=secret-1", "grant_type=client_credentials"));
        assertThat(sent.header("Authorization"), is(""));
        assertThat(token.life(), is(Duration.ofHours(1)));
        assertThat(token.toString(), is("Token[masked, valid for 3600 s]"));
    }

    @Test
    void special_characters_in_credentials_arrive_unchanged() {
        ApiAccess specialCharacters = fixture.api.access("id+ü", "a&b=c%d e+f");

        fixture.client().with(specialCharacters).session().token();

        assertThat(List.of(fixture.api.seen(TOKEN).get(0).body().split("&")).stream().sorted().toList(),
                contains("client_id=id%2B%C3%BC", "client_secret=a%26b%3Dc%25d%20e%2Bf", "grant_type=client_credentials"));
        assertThat(fixture.notes.exchanges().get(0).fieldsSent(), contains("client_id", "client_secret", "grant_type"));
    }

    @Test
    void token_is_shared_by_threads_and_clients_with_the_same_credentials() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Member>> calls = IntStream.range(0, 40)
                .mapToObj(i -> (Callable<Member>) () -> fixture.client().members().get(ANA)).toList();

        for (Future<Member> call : threads.invokeAll(calls)) {
            call.get();
        }

        threads.shutdown();
        assertThat(fixture.api.seen(READ).size(), is(40));
        assertThat(fixture.api.seen(TOKEN).size(), is(1));
    }

    @Test
    void other_credentials_get_a_separate_token() {
        fixture.client().session().token();
        fixture.client().with(fixture.api.access().withSecret("other")).session().token();

        assertThat(fixture.api.seen(TOKEN).size(), is(2));
        assertThat(fixture.clock.waits(), is(empty()));
    }

    @Test
    void token_is_refreshed_a_minute_before_it_expires() {
        fixture.api.responses(TOKEN, LoopbackApi.token("access-1", 3600), LoopbackApi.token("access-2", 3600));
        SigmaClient client = fixture.client();

        client.members().get(ANA);
        fixture.clock.pass(Duration.ofSeconds(3539));
        client.members().get(ANA);
        assertThat(fixture.api.seen(TOKEN).size(), is(1));
        fixture.clock.pass(Duration.ofSeconds(1));
        client.members().get(ANA);

        assertThat(List.of(fixture.api.seen(TOKEN).get(1).body().split("&")).stream().sorted().toList(), contains(
                "client_id=client-1", "client_secret=secret-1", "grant_type=refresh_token", "refresh_token=refresh-of-access-1"));
        assertThat(fixture.api.seen(READ).get(2).header("Authorization"), is("Bearer access-2"));
    }

    @Test
    void short_lived_token_is_used_for_half_its_lifetime() {
        fixture.api.responses(TOKEN, LoopbackApi.token("access-1", 10), LoopbackApi.token("access-2", 10));
        SigmaClient client = fixture.client();

        client.session().token();
        fixture.clock.pass(Duration.ofSeconds(4));
        assertThat(client.session().token().value(), is("access-1"));
        fixture.clock.pass(Duration.ofSeconds(1));
        assertThat(client.session().token().value(), is("access-2"));
    }

    @Test
    void credentials_are_used_if_the_refresh_is_refused() {
        fixture.api.responses(TOKEN, LoopbackApi.token("access-1", 3600),
                Response.refusal(400, "invalid_request", "Invalid access/refresh token"), LoopbackApi.token("access-3", 3600));
        SigmaClient client = fixture.client();

        client.session().token();
        fixture.clock.pass(Duration.ofHours(1));

        assertThat(client.session().token().value(), is("access-3"));
        assertThat(fixture.clock.waits(), contains(Duration.ofSeconds(1)));
    }

    @Test
    void rejected_token_is_replaced_and_the_request_repeated() {
        fixture.api.responses(TOKEN, LoopbackApi.token("access-1", 3600), LoopbackApi.token("access-2", 3600));
        fixture.api.responses("POST /v2/members", EXPIRED, MEMBER);

        fixture.client().members().invite(new NewMember("ana@example.com", "Ana", "Silva", "View"));

        assertThat(fixture.api.seen("POST /v2/members").stream().map(seen -> seen.header("Authorization")).toList(),
                contains("Bearer access-1", "Bearer access-2"));
    }

    @Test
    void second_401_is_a_refusal() {
        fixture.api.responses(READ, EXPIRED);

        Refusal refusal = assertThrows(Refusal.class, () -> fixture.client().members().get(ANA));

        assertThat(refusal.status(), is(401));
        assertThat(fixture.api.seen(READ).size(), is(2));
        assertThat(fixture.api.seen(TOKEN).size(), is(2));
    }

    @Test
    void new_token_can_be_requested_a_second_after_the_last() {
        fixture.api.responses(TOKEN, LoopbackApi.token("access-1", 3600), LoopbackApi.token("access-2", 3600));
        Session session = fixture.client().session();

        Token first = session.token();
        fixture.clock.pass(Duration.ofMillis(300));
        Token fresh = session.freshToken();

        assertThat(fresh.value(), is(not(first.value())));
        assertThat(session.token().value(), is("access-2"));
        assertThat(fixture.clock.waits(), contains(Duration.ofMillis(700)));
    }

    @Test
    void token_can_be_exchanged_for_a_new_one() {
        fixture.api.responses(TOKEN, LoopbackApi.token("access-1", 3600), LoopbackApi.token("access-2", 3600));
        Session session = fixture.client().session();

        Token renewed = session.refresh(session.token());

        assertThat(renewed.value(), is("access-2"));
        assertThat(fixture.notes.exchanges().get(1).fieldsSent(),
                contains("client_id", "client_secret", "grant_type", "refresh_token"));
    }

    @Test
    void wrong_secret_is_a_refusal_of_the_token_endpoint() {
        fixture.api.responses(TOKEN, Response.refusal(401, "unauthorized", "unknown client"));
        SigmaClient wrong = fixture.client().with(fixture.api.access().withSecret("wrong"));

        Refusal refusal = assertThrows(Refusal.class, () -> wrong.members().get(ANA));

        assertThat(refusal.operationId(), is("postToken"));
        assertThat(fixture.api.seen(READ), is(empty()));
        assertThat(wrong.access().toString(),
                is("Access[127.0.0.1:" + fixture.api.root().getPort() + ", credentials masked]"));
    }

    @Test
    void caller_is_reported() {
        assertThat(fixture.client().session().whoAmI(),
                is(new Caller(new MemberId(ClientFixture.OWNER))));
    }
}
