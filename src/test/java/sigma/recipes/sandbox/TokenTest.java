package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenTest {

    private final Caller caller = new Caller();
    private final Credentials credentials = caller.organization.credentials();

    @Test
    void credentials_have_the_format_of_real_ones() {
        assertThat(credentials.clientId(), hasLength(64));
        assertThat(credentials.clientSecret(), hasLength(128));
    }

    @Test
    void token_is_issued_for_form_and_http_basic_credentials() {
        var byForm = caller.form("grant_type=client_credentials&client_id=" + credentials.clientId()
                + "&client_secret=" + credentials.clientSecret());
        var byBasic = caller.send("POST", "/v2/auth/token", Map.of("content-type", "application/x-www-form-urlencoded",
                "authorization", "Basic " + Base64.getEncoder().encodeToString((credentials.clientId() + ":"
                        + credentials.clientSecret()).getBytes(StandardCharsets.UTF_8))), "grant_type=client_credentials");

        assertThat(byForm.status(), equalTo(200));
        assertThat(byBasic.status(), equalTo(200));
        assertThat(json(byForm).path("token_type").asText(), equalTo("bearer"));
        assertThat(json(byForm).path("expires_in").asInt(), equalTo(3600));
    }

    @Test
    void refresh_token_renews_the_token() {
        String refresh = json(caller.form("grant_type=client_credentials&client_id=" + credentials.clientId()
                + "&client_secret=" + credentials.clientSecret())).path("refresh_token").asText();

        assertThat(caller.form("grant_type=refresh_token&refresh_token=" + refresh).status(), equalTo(200));
        assertThat(refusal(caller.form("grant_type=refresh_token&refresh_token=never-given")),
                equalTo("400 invalid_request: Invalid access/refresh token"));
        assertThat("a refresh token is not an access token",
                caller.send("GET", "/v2/whoami", Map.of("authorization", "Bearer " + refresh), "").status(), equalTo(401));
    }

    @Test
    void refresh_token_is_reusable() {
        String refresh = json(caller.tokenFor(credentials.clientId(), credentials.clientSecret())).path("refresh_token").asText();

        for (int i = 0; i < 2; i++) {
            assertThat(caller.form("grant_type=refresh_token&refresh_token=" + refresh).status(), equalTo(200));
        }
    }

    @Test
    void client_credentials_are_ignored_with_a_refresh_token() {
        String refresh = json(caller.tokenFor(credentials.clientId(), credentials.clientSecret())).path("refresh_token").asText();

        assertThat(caller.form("grant_type=refresh_token&refresh_token=" + refresh + "&client_id=nobody&client_secret=wrong")
                .status(), equalTo(200));
    }

    @Test
    void media_type_of_a_form_is_case_insensitive() {
        assertThat(caller.send("POST", "/v2/auth/token",
                Map.of("content-type", "Application/X-WWW-Form-Urlencoded; charset=UTF-8"),
                "grant_type=client_credentials&client_id=" + credentials.clientId() + "&client_secret="
                        + credentials.clientSecret()).status(), equalTo(200));
    }

    @Test
    void wrong_credentials_are_refused() {
        assertThat(refusal(caller.form("grant_type=client_credentials&client_id=" + credentials.clientId()
                + "&client_secret=wrong")), equalTo("401 unauthorized: Invalid client credentials"));
        assertThat(refusal(caller.form("grant_type=client_credentials&client_id=nobody&client_secret=wrong")),
                equalTo("401 unauthorized: Invalid client credentials"));
        assertThat(refusal(caller.form("grant_type=client_credentials&client_id=nobody")),
                equalTo("400 invalid_request: Expecting string at 0.client_secret but instead got: undefined"));
    }

    @Test
    void unknown_grant_type_and_other_media_types_are_refused() {
        assertThat(refusal(caller.form("grant_type=password")), equalTo("400 invalid_request: Expecting one of "
                + "\"client_credentials\", \"refresh_token\", \"urn:ietf:params:oauth:grant-type:token-exchange\" at 0.grant_type "
                + "but instead got: \"pass...\""));
        assertThat(refusal(caller.form("grant_type=refresh_token")),
                equalTo("400 invalid_request: Expecting string at 0.refresh_token but instead got: undefined"));
        assertThat(refusal(caller.send("POST", "/v2/auth/token", Map.of("content-type", "application/x-www-form-urlencoded",
                "authorization", "Basic %%%"), "grant_type=client_credentials")),
                equalTo("400 invalid_request: Expecting string at 0.client_id but instead got: undefined"));
        assertThat(caller.form("").status(), equalTo(400));
        assertThat(caller.send("POST", "/v2/auth/token", Map.of("content-type", "application/json"), "{}").status(),
                equalTo(400));
    }

    @Test
    void token_expires_after_an_hour() {
        assertThat(caller.get("/v2/whoami").status(), equalTo(200));

        caller.organization.advance(Duration.ofMinutes(61));

        assertThat(refusal(caller.get("/v2/whoami")),
                equalTo("401 unauthorized: We cannot verify your identity. Please try again later."));
    }

    @Test
    void call_without_a_valid_token_is_refused_first() {
        assertThat(refusal(caller.send("POST", "/v2/members", Map.of(), "no json")),
                equalTo("401 unauthorized: Token missing or malformed"));
        assertThat(refusal(caller.send("GET", "/v2/whoami", Map.of("authorization", "Bearer x"), "")),
                equalTo("401 unauthorized: Token missing or malformed"));
    }

    @Test
    void credentials_of_a_deactivated_owner_are_refused() {
        String refresh = json(caller.form("grant_type=client_credentials&client_id=" + credentials.clientId()
                + "&client_secret=" + credentials.clientSecret())).path("refresh_token").asText();
        caller.send("DELETE", "/v2/members/" + caller.me(), "");

        assertThat(caller.form("grant_type=client_credentials&client_id=" + credentials.clientId() + "&client_secret="
                + credentials.clientSecret()).status(), equalTo(400));
        assertThat(refusal(caller.form("grant_type=refresh_token&refresh_token=" + refresh)),
                equalTo("400 invalid_request: The owner of these credentials is deactivated"));
        assertThat("an earlier token stays valid", caller.get("/v2/whoami").status(), equalTo(200));
    }
}
