package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.oauth.Tokens;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.MovableClock;

/** Tests the optional token rules of an organization, and how long it remembers its tokens. */
class TokenRuleTest {

    private final Caller caller = new Caller();
    private final Credentials credentials = caller.organization.credentials();
    private final String form = "grant_type=client_credentials&client_id=" + credentials.clientId() + "&client_secret="
            + credentials.clientSecret();

    @Test
    void optional_rule_limits_tokens_to_one_per_second() {
        String refresh = json(caller.form(form)).path("refresh_token").asText();
        assertThat("without the rule", caller.form(form).status(), equalTo(200));

        caller.organization.enforce(TokenRule.ONE_A_SECOND);
        caller.organization.advance(Duration.ofSeconds(1));

        assertThat(caller.form(form).status(), equalTo(200));
        assertThat(refusal(caller.form(form)), equalTo("429 too_many_requests: Too many requests: one token a second"));
        assertThat(caller.form("grant_type=refresh_token&refresh_token=" + refresh).status(), equalTo(429));
        assertThat("wrong credentials are still refused", caller.form(form + "x").status(), equalTo(401));
        assertThat("other organizations are limited separately", new Caller(caller.sandbox).me().isEmpty(), equalTo(false));

        caller.organization.advance(Duration.ofSeconds(1));

        assertThat(caller.form("grant_type=refresh_token&refresh_token=" + refresh).status(), equalTo(200));
    }

    @Test
    void optional_rule_refuses_http_basic() {
        assertThat(basic().status(), equalTo(200));

        caller.organization.enforce(TokenRule.NO_BASIC);

        assertThat(refusal(basic()), equalTo("400 invalid_request: Invalid access/refresh token"));
        assertThat(caller.form(form).status(), equalTo(200));
    }

    @Test
    void expired_token_is_removed() {
        caller.organization.advance(Tokens.LIFE);
        caller.form(form);
        assertThat(refusal(caller.get("/v2/whoami")),
                equalTo("401 unauthorized: We cannot verify your identity. Please try again later."));

        caller.organization.advance(Tokens.LIFE);
        caller.form(form);

        assertThat(refusal(caller.get("/v2/whoami")), equalTo("401 unauthorized: Token missing or malformed"));
        assertThat(caller.organization.tokensGivenOut().size(), equalTo(2 + 3));
    }

    @Test
    void oldest_of_too_many_tokens_are_removed() {
        Tokens tokens = new Tokens(new IdSource(1), new MovableClock(Clock.systemUTC()));
        Tokens.Holder holder = new Tokens.Holder("client", "member");
        String first = tokens.access(holder);
        String second = tokens.access(holder);
        String renewal = tokens.refresh(holder);

        for (int i = 2; i <= Tokens.MOST; i++) {
            tokens.access(holder);
            tokens.refresh(holder);
        }

        assertThat(tokens.gaveOut(first), equalTo(false));
        assertThat(tokens.holder(second).orElseThrow(), equalTo(holder));
        assertThat("recent tokens are kept", tokens.renewable(renewal).orElseThrow(), equalTo(holder));
        tokens.refresh(holder);
        assertThat(tokens.renewable(renewal).isPresent(), equalTo(false));
    }

    private ApiResponse basic() {
        return caller.send("POST", "/v2/auth/token", Map.of("content-type", "application/x-www-form-urlencoded",
                "authorization", "Basic " + Base64.getEncoder().encodeToString((credentials.clientId() + ":"
                        + credentials.clientSecret()).getBytes(StandardCharsets.UTF_8))), "grant_type=client_credentials");
    }
}
