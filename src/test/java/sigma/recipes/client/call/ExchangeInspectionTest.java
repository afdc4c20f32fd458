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
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.contract.finding.Finding;

class ExchangeInspectionTest {

    private static final MemberId ANA = new MemberId(ClientFixture.ANA);
    private static final String READ = "GET /v2/members/" + ClientFixture.ANA;
    private static final String INVITE = "POST /v2/members";
    private static final NewMember NEW = new NewMember("ana@example.com", "Ana", "Silva", "View");
    private static final Response MEMBER = Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", ""));
    private static final Response REFUSED = Response.refusal(400, "invalid_request", "Expecting string at 0.email");

    @AutoClose
    private final ClientFixture fixture = new ClientFixture();

    @Test
    void every_exchange_is_reported_starting_with_the_token_request() {
        fixture.api.responses(READ, MEMBER);

        fixture.client().members().get(ANA);

        assertThat(fixture.notes.operations(), contains("postToken", "getMember"));
        CheckedExchange reported = fixture.notes.exchanges().get(1);
        assertThat(reported.exchange().request().uri().getPath(), is("/v2/members/" + ClientFixture.ANA));
        assertThat(reported.exchange().response().status(), is(200));
        assertThat(reported.findings().all(), is(empty()));
        assertThat(reported.attempt(), is(1));
    }

    @Test
    void response_that_violates_the_contract_is_reported_before_it_fails() {
        fixture.api.responses(READ, Response.ok("{\"memberId\":\"" + ClientFixture.ANA + "\"}"));

        ContractViolation broken = assertThrows(ContractViolation.class, () -> fixture.client().members().get(ANA));

        assertThat(broken.getMessage(), containsString("getMember"));
        assertThat(fixture.notes.operations(), contains("postToken", "getMember"));
        assertThat(fixture.notes.reads().size(), is(1));
    }

    @Test
    void object_created_by_an_invalid_response_is_owned_by_the_run() {
        fixture.api.responses(INVITE, Response.ok(MEMBER.body().replace("lastName", "surname")));

        ContractViolation broken = assertThrows(ContractViolation.class, () -> fixture.client().members().invite(NEW));

        assertThat(broken.carriedOut(), is(true));
        assertThat(fixture.owned.has(ClientFixture.ANA), is(true));
    }

    @Test
    void success_without_json_violates_the_contract_and_owns_nothing() {
        fixture.api.responses(INVITE, Response.html(200, "Welcome"));

        assertThrows(ContractViolation.class, () -> fixture.client().members().invite(NEW));

        assertThat(fixture.owned.toString(), is("0 ids of this run"));
    }

    @Test
    void lenient_client_continues_and_reports_findings() {
        fixture.api.responses(READ, Response.ok(MEMBER.body().replace("lastName", "surname")));
        SigmaClient lenient = fixture.client().lenient().with(fixture.api.access());

        assertThat(lenient.members().get(ANA).email(), is("ana@example.com"));

        assertThat(fixture.notes.exchanges().get(1).findings().violations().size(), is(1));
    }

    @Test
    void lenient_client_sends_no_request_that_violates_the_contract() {
        fixture.api.responses(INVITE, REFUSED);

        assertThrows(ContractViolation.class, () -> fixture.client().lenient().members().invite(NEW.withoutAddress()));
    }

    @Test
    void request_that_violates_the_contract_is_never_sent() {
        fixture.api.responses(INVITE, MEMBER);

        ContractViolation broken = assertThrows(ContractViolation.class, () -> fixture.client().members().invite(NEW.withoutAddress()));

        assertThat(broken.getMessage(), is("""
                The request of createMember breaks the contract (1 finding).
                  where:    POST /v2/members, not sent
                  actual:   email: required, but missing   [request.body.required]
                  fix:      The request is ours: correct the call, or have the step say that the mistake is meant.
                            If Sigma changed, the contract under src/main/resources/contract has to follow."""));
        assertThat(fixture.api.seen(INVITE), is(empty()));
    }

    @Test
    void refusal_that_violates_the_contract_keeps_its_message_and_findings() {
        fixture.api.responses(READ, Response.json(404, "{\"message\":\"There is no such member\",\"requestId\":\"r1\"}"));

        Refusal refusal = assertThrows(Refusal.class, () -> fixture.client().members().get(ANA));

        assertThat(refusal.explanation(), is("There is no such member"));
        assertThat(fixture.notes.exchanges().get(1).findings().violations(), is(not(empty())));
        assertThrows(ContractViolation.class, refusal::requireConformance);
    }

    @Test
    void refusal_that_follows_the_contract_has_no_findings() {
        fixture.api.responses(READ, Response.refusal(404, "not_found", "no"));

        assertThrows(Refusal.class, () -> fixture.client().members().get(ANA)).requireConformance();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void invalid_error_is_retried_first_and_reported(int status) {
        fixture.api.responses(READ, Response.json(status, "{\"message\":\"no\",\"requestId\":\"r1\"}"), MEMBER);

        fixture.client().members().get(ANA);

        assertThat(fixture.api.seen(READ).size(), is(2));
        assertThat(fixture.notes.exchanges().get(1).findings().violations(), is(not(empty())));
    }

    @Test
    void invalid_401_makes_the_client_sign_in_again() {
        fixture.api.responses(READ, Response.json(401, "{\"error\":\"expired\"}"), MEMBER);

        fixture.client().members().get(ANA);

        assertThat(fixture.notes.operations(), contains("postToken", "getMember", "postToken", "getMember"));
    }

    @Test
    void additive_findings_are_reported_and_do_not_fail() {
        fixture.api.responses(READ, Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", ",\"shoeSize\":43")));

        fixture.client().members().get(ANA);

        assertThat(fixture.notes.exchanges().get(1).findings().all().stream().map(Finding::kind).toList(),
                contains(Finding.Kind.ADDITIVE));
    }

    @Test
    void deliberate_violation_that_is_refused_does_not_fail_the_request() {
        fixture.api.responses(INVITE, REFUSED);
        SigmaClient client = fixture.client();

        Refusal refusal = assertThrows(Refusal.class,
                () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));

        assertThat(refusal.status(), is(400));
        assertThat(fixture.notes.exchanges().get(1).findings().all(), is(not(empty())));
    }

    @Test
    void deliberate_violation_that_is_accepted_fails() {
        fixture.api.responses(INVITE, MEMBER);
        SigmaClient client = fixture.client();

        ExpectedRefusalMissing accepted = assertThrows(ExpectedRefusalMissing.class,
                () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));

        assertThat(accepted.getMessage(), is("""
                A request with an intended error was not refused.
                  where:    the request of client.deliberately(...)
                  expected: a refusal, with a status from 400 to 499
                  actual:   a success
                  fix:      if Sigma accepts this now, change the recipe; else Sigma has lost a check"""));
    }

    @Test
    void deliberate_violation_that_causes_a_server_error_fails() {
        fixture.api.responses(INVITE, Response.refusal(500, "internal_error", "oops"));
        SigmaClient client = fixture.client();

        ExpectedRefusalMissing accepted = assertThrows(ExpectedRefusalMissing.class,
                () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));

        assertThat(accepted.getMessage().lines().toList().get(3), is("  actual:   status 500 of createMember"));
    }

    @Test
    void refused_sign_in_is_no_refusal_of_a_deliberate_violation() {
        fixture.api.responses("POST /v2/auth/token", Response.refusal(401, "unauthorized", "unknown client"));
        SigmaClient client = fixture.client();

        ExpectedRefusalMissing missing = assertThrows(ExpectedRefusalMissing.class,
                () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));

        assertThat(missing.getMessage().lines().toList().get(3), is("  actual:   status 401 of postToken"));
    }

    @Test
    void response_to_a_deliberate_violation_is_checked() {
        fixture.api.responses(INVITE, Response.json(400, "{\"message\":\"no\"}"));
        SigmaClient client = fixture.client();

        assertThrows(ContractViolation.class, () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));
    }

    @Test
    void requests_after_a_deliberate_violation_are_checked_again() {
        fixture.api.responses(INVITE, REFUSED);
        SigmaClient client = fixture.client();

        assertThrows(Refusal.class, () -> client.deliberately(() -> client.members().invite(NEW.withoutAddress())));

        assertThrows(ContractViolation.class, () -> client.members().invite(NEW.withoutAddress()));
    }

    @Test
    void invalid_page_can_be_requested_deliberately() {
        fixture.api.responses("GET /v2/members", Response.refusal(400, "invalid_request", "bad page"));
        SigmaClient client = fixture.client();

        assertThrows(Refusal.class, () -> client.deliberately(
                () -> client.members().page(Optional.of(new PageToken("none")), OptionalInt.of(-1))));
    }

    @Test
    void secrets_are_masked_in_all_reports() throws IOException {
        fixture.api.responses(INVITE, Response.refusal(400, "invalid_request", "no access-1 and no secret-1"));
        SigmaClient client = fixture.client();

        Refusal refusal = assertThrows(Refusal.class, () -> client.call("createMember", Map.of(), Optional.of(
                new JsonMapper().readTree("""
                    {"email":"secret-1@example.com","firstName":"access-1","lastName":"Silva","memberType":"View"}"""))));

        List<String> reported = fixture.notes.exchanges().stream().map(one -> one.exchange().request().text()
                + one.exchange().request().headers() + one.exchange().response().text()).toList();
        for (String secret : List.of("secret-1", "access-1", "refresh-of-access-1")) {
            assertThat(reported.toString(), not(containsString(secret)));
            assertThat(refusal.getMessage(), not(containsString(secret)));
        }
    }
}
