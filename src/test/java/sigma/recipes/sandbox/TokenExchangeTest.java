package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.organization.UserAttributes;
import sigma.recipes.sandbox.call.ErrorMessages;
import sigma.recipes.sandbox.json.Json;

/** Tests that an admin's credentials get a token for another member. */
class TokenExchangeTest {

    private static final String REFUSED = "400 invalid_request: Invalid subject_token: ";
    private static final String UNREADABLE = "a part of it is not a JSON object, or exp, nbf or iat is not a time in seconds";
    private static final String GRACE = "grace.kim@harborandpine.example.com";

    private final Caller caller = new Caller();
    private final Credentials credentials = caller.organization.credentials();
    private final ObjectNode header = Json.object().put("alg", "HS256").put("typ", "JWT").put("kid", credentials.clientId());
    private final ObjectNode claims = Json.object().put("sub", GRACE).put("exp", now() + 300).put("iat", now());

    @Test
    void new_token_authenticates_the_given_member() {
        JsonNode response = json(exchange(caller.token(), jwt()));

        assertThat(response.path("token_type").asText(), equalTo("Bearer"));
        assertThat(response.path("issued_token_type").asText(), equalTo("urn:ietf:params:oauth:token-type:access_token"));
        assertThat(response.path("expires_in").asInt(), equalTo(3600));
        assertThat(response.has("refresh_token"), is(false));
        String token = response.path("access_token").asText();
        assertThat(json(as(token, "/v2/whoami")).path("userId").asText(), equalTo(caller.known(GRACE)));
        assertThat("with the rights of that member", as(token, "/v2/accountTypes").status(), equalTo(403));
        assertThat("the first token stays valid", json(caller.get("/v2/whoami")).path("userId").asText(), equalTo(caller.me()));
    }

    @Test
    void organization_without_a_member_means_its_admin() {
        String here = json(caller.get("/v2/whoami")).path("organizationId").asText();
        claims.remove("sub");
        assertThat(refusal(exchange(caller.token(), jwt())), equalTo(REFUSED + "it names neither sub nor tenant"));

        claims.put("tenant", here);
        assertThat(whoIs(exchange(caller.token(), jwt())), equalTo(caller.me()));

        claims.put("sub", GRACE);
        assertThat(whoIs(exchange(caller.token(), jwt())), equalTo(caller.known(GRACE)));
    }

    @Test
    void other_organization_is_not_a_tenant_and_tenants_are_not_simulated() {
        claims.put("tenant", json(new Caller(caller.sandbox).get("/v2/whoami")).path("organizationId").asText());
        assertThat(refusal(exchange(caller.token(), jwt())), equalTo(REFUSED + "tenant is not a tenant of this organization"));

        claims.put("tenant", caller.organization.state().of(UserAttributes.TENANT).all().firstEntry().getValue().id());
        assertThat(refusal(exchange(caller.token(), jwt())),
                equalTo("501 not_implemented: The sandbox does not simulate a token for a tenant yet"));
    }

    @ParameterizedTest
    @CsvSource({"subject_token_type, urn:ietf:params:oauth:token-type:jwt, urn:ietf:params:oauth:token-type:id_token",
            "actor_token_type, urn:ietf:params:oauth:token-type:access_token, jwt"})
    void wrong_token_type_is_refused_with_its_field(String field, String right, String wrong) {
        String form = form(caller.token(), jwt());

        assertThat(refusal(caller.form(form.replace(field + "=" + right, field + "=" + wrong))), equalTo(
                "400 invalid_request: Expecting \"" + right + "\" at 0." + field + " but instead got: " + ErrorMessages.received(wrong)));
        assertThat(refusal(caller.form(form.replace("&" + field + "=" + right, ""))), equalTo(
                "400 invalid_request: Expecting \"" + right + "\" at 0." + field + " but instead got: undefined"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sub | nobody@example.com                        | sub is not the email address of an active member
            sub | hugo.martin@harborandpine.example.com     | sub is not the email address of an active member
            exp | -1                                        | it has expired
            exp | soon                                      | UNREADABLE
            exp | 4e17                                      | UNREADABLE
            nbf | 120                                       | it is not valid yet
            iat | 120                                       | it is not valid yet
            """)
    void invalid_claim_is_rejected(String name, String value, String reason) {
        assertThat("the original request is valid", exchange(caller.token(), jwt()).status(), equalTo(200));

        if (value.matches("-?\\d+")) {
            claims.put(name, now() + Long.parseLong(value));
        } else if (value.matches("\\d+e\\d+")) {
            claims.put(name, Double.valueOf(value).longValue());
        } else {
            claims.put(name, value);
        }

        assertThat(refusal(exchange(caller.token(), jwt())), equalTo(REFUSED + reason.replace("UNREADABLE", UNREADABLE)));
    }

    @Test
    void token_without_expiry_is_rejected() {
        claims.remove("exp");

        assertThat(refusal(exchange(caller.token(), jwt())), equalTo(REFUSED + "the claim exp is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iat", "nbf"})
    void clock_skew_of_a_minute_is_accepted(String claim) {
        claims.put(claim, now() + 60);

        assertThat(exchange(caller.token(), jwt()).status(), equalTo(200));
    }

    @Test
    void signature_with_another_secret_is_refused() {
        assertThat(refusal(exchange(caller.token(), jwt("another secret"))),
                equalTo(REFUSED + "its signature does not match the client secret"));
    }

    @ParameterizedTest
    @CsvSource({"alg, none", "alg, HS512", "alg, hs256", "crit, exp"})
    void other_algorithm_is_refused(String name, String value) {
        header.put(name, value);

        assertThat(refusal(exchange(caller.token(), jwt())), equalTo(REFUSED + "it is not signed with HS256"));
    }

    @Test
    void malformed_jwt_is_refused() {
        String[] parts = jwt().split("\\.");

        assertThat(refusal(exchange(caller.token(), "a.b")), equalTo(REFUSED + "it is not a JWT of three parts"));
        assertThat(refusal(exchange(caller.token(), parts[0] + ".!." + parts[2])),
                equalTo(REFUSED + "a part of it is not base64url"));
        assertThat(refusal(exchange(caller.token(), parts[0] + ".WzFd." + parts[2])),
                equalTo(REFUSED + UNREADABLE));
        assertThat("without a signature", refusal(exchange(caller.token(), parts[0] + "." + parts[1] + ".")),
                equalTo(REFUSED + "its signature does not match the client secret"));
    }

    @Test
    void key_must_belong_to_the_credentials_of_the_actor() {
        Credentials other = caller.organization.newCredentials("tomas.berg@harborandpine.example.com");
        header.put("kid", other.clientId());

        assertThat("of other credentials of the organization", refusal(exchange(caller.token(), jwt(other.clientSecret()))),
                equalTo(REFUSED + "kid is not the client id of actor_token"));
        assertThat(whoIs(exchange(token(other), jwt(other.clientSecret()))), equalTo(caller.known(GRACE)));
    }

    @Test
    void actor_token_must_be_valid_and_the_bearer_token() {
        assertThat(refusal(exchange("x", jwt())), equalTo("400 invalid_request: Invalid access/refresh token"));
        assertThat(refusal(exchange(caller.token(), jwt(), "Bearer " + token(credentials))),
                equalTo("400 invalid_request: actor_token is another token than that of the header Authorization"));
        assertThat(exchange(caller.token(), jwt(), "Bearer " + caller.token()).status(), equalTo(200));

        caller.organization.advance(Duration.ofHours(1));

        assertThat(refusal(exchange(caller.token(), jwt())), equalTo("400 invalid_request: Invalid access/refresh token"));
    }

    @Test
    void credentials_of_a_non_admin_cannot_act_for_others() {
        Credentials builder = caller.organization.newCredentials("priya.raman@harborandpine.example.com");
        header.put("kid", builder.clientId());

        assertThat(refusal(exchange(token(builder), jwt(builder.clientSecret()))),
                equalTo("403 forbidden: A token exchange needs credentials of an account of the type Admin"));
    }

    private ApiResponse exchange(String actor, String subject) {
        return exchange(actor, subject, "");
    }

    private ApiResponse exchange(String actor, String subject, String authorization) {
        Map<String, String> headers = new HashMap<>(Map.of("content-type", "application/x-www-form-urlencoded"));
        if (!authorization.isEmpty()) {
            headers.put("authorization", authorization);
        }
        return caller.send("POST", "/v2/auth/token", headers, form(actor, subject));
    }

    private static String form(String actor, String subject) {
        return "grant_type=urn:ietf:params:oauth:grant-type:token-exchange"
                + "&subject_token=" + subject + "&subject_token_type=urn:ietf:params:oauth:token-type:jwt&actor_token=" + actor
                + "&actor_token_type=urn:ietf:params:oauth:token-type:access_token";
    }

    private String jwt() {
        return jwt(credentials.clientSecret());
    }

    private String jwt(String secret) {
        String signed = encoded(Json.write(header)) + "." + encoded(Json.write(claims));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String token(Credentials given) {
        return json(caller.form("grant_type=client_credentials&client_id=" + given.clientId() + "&client_secret="
                + given.clientSecret())).path("access_token").asText();
    }

    private String whoIs(ApiResponse response) {
        return json(as(json(response).path("access_token").asText(), "/v2/whoami")).path("userId").asText();
    }

    private ApiResponse as(String token, String path) {
        return caller.send("GET", path, Map.of("authorization", "Bearer " + token), "");
    }

    private long now() {
        return caller.organization.clock().instant().getEpochSecond();
    }
}
