package sigma.recipes.client.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.model.PageToken;
import sigma.recipes.contract.check.ContractBroken;
import sigma.recipes.contract.finding.Finding;

class ExchangeInspectionTest {

    private static final MemberId ANA = new MemberId(ClientFixture.ANA);
    private static final String READ = "GET /v2/members/" + ClientFixture.ANA;
    private static final String INVITE = "POST /v2/members";
    private static final NewMember NEW = new NewMember("ana@example.com", "Ana", "Silva", "View");
    private static final Response MEMBER = Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", ""));
    private static final Response REFUSED = Response.refusal(400, "invalid_request", "Expecting string at 0.email");

    @AutoClose
    private final ClientFixture bench = new ClientFixture();

    @Test
    void every_exchange_is_told_with_the_token_call_first() {
        bench.api.responses(READ, MEMBER);

        bench.client().members().get(ANA);

        assertThat(bench.notes.operations(), contains("postToken", "getMember"));
        CheckedExchange told = bench.notes.exchanges().get(1);
        assertThat(told.exchange().request().uri().getPath(), is("/v2/members/" + ClientFixture.ANA));
        assertThat(told.exchange().response().status(), is(200));
        assertThat(told.findings().all(), is(empty()));
        assertThat(told.attempt(), is(1));
    }

    @Test
    void a_response_that_breaks_the_contract_fails_after_it_was_told() {
        bench.api.responses(READ, Response.ok("{\"memberId\":\"" + ClientFixture.ANA + "\"}"));

        ContractBroken broken = assertThrows(ContractBroken.class, () -> bench.client().members().get(ANA));

        assertThat(broken.getMessage(), containsString("getMember"));
        assertThat(bench.notes.operations(), contains("postToken", "getMember"));
        assertThat(bench.notes.reads().size(), is(1));
    }

    @Test
    void what_a_broken_response_made_belongs_to_the_run_before_it_is_judged() {
        bench.api.responses(INVITE, Response.ok(MEMBER.body().replace("lastName", "surname")));

        ContractBroken broken = assertThrows(ContractBroken.class, () -> bench.client().members().invite(NEW));

        assertThat(broken.carriedOut(), is(true));
        assertThat(bench.owned.has(ClientFixture.ANA), is(true));
    }

    @Test
    void a_success_without_json_fails_by_the_contract_and_owns_nothing() {
        bench.api.responses(INVITE, Response.html(200, "Welcome"));

        assertThrows(ContractBroken.class, () -> bench.client().members().invite(NEW));

        assertThat(bench.owned.toString(), is("0 ids of this run"));
    }

    @Test
    void a_lenient_client_reads_on_and_tells_what_it_found() {
        bench.api.responses(READ, Response.ok(MEMBER.body().replace("lastName", "surname")));
        SigmaClient lenient = bench.client().lenient().with(bench.api.access());

        assertThat(lenient.members().get(ANA).email(), is("ana@example.com"));

        assertThat(bench.notes.exchanges().get(1).findings().violations().size(), is(1));
    }

    @Test
    void a_lenient_client_sends_no_request_that_breaks_the_contract() {
        bench.api.responses(INVITE, REFUSED);

        assertThrows(ContractBroken.class, () -> bench.client().lenient().members().invite(NEW.withoutAddress()));
    }

    @Test
    void a_request_that_breaks_the_contract_is_never_sent() {
        bench.api.responses(INVITE, MEMBER);

        ContractBroken broken = assertThrows(ContractBroken.class, () -> bench.client().members().invite(NEW.withoutAddress()));

        assertThat(broken.getMessage(), is("""
                The request of createMember breaks the contract (1 finding).
                  where:    POST /v2/members, not sent
                  actual:   email: required, but missing   [request.body.required]
                  fix:      The request is ours: correct the call, or have the step say that the mistake is meant.
                            If Sigma changed, the contract under src/main/resources/contract has to follow."""));
        assertThat(bench.api.seen(INVITE), is(empty()));
    }

    @Test
    void a_refusal_that_breaks_the_contract_keeps_the_words_of_the_api_and_what_is_wrong_with_it() {
        bench.api.responses(READ, Response.json(404, "{\"message\":\"There is no such member\",\"requestId\":\"r1\"}"));

        Refusal refusal = assertThrows(Refusal.class, () -> bench.client().members().get(ANA));

        assertThat(refusal.explanation(), is("There is no such member"));
        assertThat(bench.notes.exchanges().get(1).findings().violations(), is(not(empty())));
        assertThrows(ContractBroken.class, refusal::mustKeepContract);
    }

    @Test
    void a_refusal_that_keeps_the_contract_says_so() {
        bench.api.responses(READ, Response.refusal(404, "not_found", "no"));

        assertThrows(Refusal.class, () -> bench.client().members().get(ANA)).mustKeepContract();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void an_error_outside_of_the_contract_is_waited_out_first_and_told_of(int status) {
        bench.api.responses(READ, Response.json(status, "{\"message\":\"no\",\"requestId\":\"r1\"}"), MEMBER);

        bench.client().members().get(ANA);

        assertThat(bench.api.seen(READ).size(), is(2));
        assertThat(bench.notes.exchanges().get(1).findings().violations(), is(not(empty())));
    }

    @Test
    void a_401_outside_of_the_contract_makes_the_client_sign_in_again() {
        bench.api.responses(READ, Response.json(401, "{\"error\":\"expired\"}"), MEMBER);

        bench.client().members().get(ANA);

        assertThat(bench.notes.operations(), contains("postToken", "getMember", "postToken", "getMember"));
    }

    @Test
    void what_the_contract_does_not_know_yet_is_told_and_does_not_fail() {
        bench.api.responses(READ, Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", ",\"shoeSize\":43")));

        bench.client().members().get(ANA);

        assertThat(bench.notes.exchanges().get(1).findings().all().stream().map(Finding::kind).toList(),
                contains(Finding.Kind.ADDITIVE));
    }

    @Test
    void a_mistake_on_purpose_is_not_held_against_the_request_where_it_is_refused() {
        bench.api.responses(INVITE, REFUSED);
        SigmaClient client = bench.client();

        Refusal refusal = assertThrows(Refusal.class,
                () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));

        assertThat(refusal.status(), is(400));
        assertThat(bench.notes.exchanges().get(1).findings().all(), is(not(empty())));
    }

    @Test
    void a_mistake_on_purpose_that_is_accepted_fails() {
        bench.api.responses(INVITE, MEMBER);
        SigmaClient client = bench.client();

        ExpectedRefusalMissing accepted = assertThrows(ExpectedRefusalMissing.class,
                () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));

        assertThat(accepted.getMessage(), is("""
                A mistake made on purpose was not refused.
                  where:    the request of client.deliberately(...)
                  expected: a refusal, with a status from 400 to 499
                  actual:   a success
                  fix:      if Sigma accepts this now, change the recipe; else Sigma has lost a check"""));
    }

    @Test
    void a_mistake_on_purpose_that_makes_the_api_stumble_fails() {
        bench.api.responses(INVITE, Response.refusal(500, "internal_error", "oops"));
        SigmaClient client = bench.client();

        ExpectedRefusalMissing accepted = assertThrows(ExpectedRefusalMissing.class,
                () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));

        assertThat(accepted.getMessage().lines().toList().get(3), is("  actual:   status 500 of createMember"));
    }

    @Test
    void the_response_to_a_mistake_on_purpose_is_held_to_the_contract() {
        bench.api.responses(INVITE, Response.json(400, "{\"message\":\"no\"}"));
        SigmaClient client = bench.client();

        assertThrows(ContractBroken.class, () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));
    }

    @Test
    void after_a_mistake_on_purpose_requests_are_held_to_the_contract_again() {
        bench.api.responses(INVITE, REFUSED);
        SigmaClient client = bench.client();

        assertThrows(Refusal.class, () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));

        assertThrows(ContractBroken.class, () -> client.members().invite(NEW.withoutAddress()));
    }

    @Test
    void a_page_that_the_api_does_not_know_can_be_asked_for_on_purpose() {
        bench.api.responses("GET /v2/members", Response.refusal(400, "invalid_request", "bad page"));
        SigmaClient client = bench.client();

        assertThrows(Refusal.class, () -> client.deliberately(
                () -> client.members().page(Optional.of(new PageToken("none")), OptionalInt.of(-1))));
    }

    @Test
    void secrets_are_masked_in_everything_that_is_told() throws IOException {
        bench.api.responses(INVITE, Response.refusal(400, "invalid_request", "no access-1 and no secret-1"));
        SigmaClient client = bench.client();

        Refusal refusal = assertThrows(Refusal.class, () -> client.call("createMember", Map.of(), Optional.of(
                new JsonMapper().readTree("""
                    {"email":"secret-1@example.com","firstName":"access-1","lastName":"Silva","memberType":"View"}"""))));

        List<String> told = bench.notes.exchanges().stream().map(one -> one.exchange().request().text()
                + one.exchange().request().headers() + one.exchange().response().text()).toList();
        for (String secret : List.of("secret-1", "access-1", "refresh-of-access-1")) {
            assertThat(told.toString(), not(containsString(secret)));
            assertThat(refusal.getMessage(), not(containsString(secret)));
        }
    }
}
