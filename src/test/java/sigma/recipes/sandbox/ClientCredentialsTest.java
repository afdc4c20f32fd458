package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;

/** Tests additional credentials: their owner is the caller. */
class ClientCredentialsTest {

    private static final String GRACE = "grace.kim@harborandpine.example.com";

    private final Caller caller = new Caller();

    @Test
    void credentials_authenticate_their_owner() {
        String ana = caller.member("Ana", "ana@example.com");

        JsonNode created = made(ana, "");

        assertThat(created.path("clientId").asText(), hasLength(64));
        assertThat(created.path("clientSecret").asText(), hasLength(128));
        assertThat(created.size(), equalTo(2));
        Caller asAna = caller.as("ANA@example.com");
        assertThat(asAna.me(), equalTo(ana));
        assertThat(caller.me(), not(equalTo(ana)));
        assertThat(tokenFor(created).status(), equalTo(200));
    }

    @Test
    void viewer_has_the_rights_of_a_viewer() {
        Caller viewer = caller.as(GRACE);

        assertThat(refusal(viewer.send("POST", "/v2/teams", "{\"name\":\"Finance\"}")),
                equalTo("403 forbidden: This needs an account of the type Admin"));
        assertThat(viewer.get("/v2/workspaces").text(), containsString("Workshops"));
        assertThat("the workspace Dealers is not shared with the viewer", viewer.get("/v2/workspaces").text(), not(containsString("Dealers")));
        assertThat(caller.get("/v2/workspaces").text(), containsString("Dealers"));
        String mine = viewer.workspace("Mine");
        assertThat(json(viewer.get("/v2/workspaces/" + mine)).path("createdBy").asText(), equalTo(viewer.me()));
        assertThat(caller.get("/v2/workspaces/" + mine).status(), equalTo(403));
    }

    @Test
    void creating_credentials_requires_an_admin_or_a_permitting_account_type() {
        Caller viewer = caller.as(GRACE);
        String ask = "{\"ownerId\":\"" + viewer.me() + "\",\"name\":\"Job\"}";
        String refused = "403 forbidden: This needs an account of the type Admin, or of a type with the permission "
                + "create-api-credentials";

        assertThat(refusal(viewer.send("POST", "/v2/credentials", ask)), equalTo(refused));
        assertThat(refusal(viewer.send("DELETE", "/v2/credentials/x", "")), equalTo(refused));
        assertThat(caller.send("POST", "/v2/credentials", ask).status(), equalTo(200));

        caller.send("POST", "/v2/accountTypes",
                "{\"name\":\"Robots\",\"description\":\"\",\"permissions\":[\"create-api-credentials\"]}");
        caller.send("PATCH", "/v2/members/" + viewer.me(), "{\"memberType\":\"robots\"}");
        assertThat(viewer.send("POST", "/v2/credentials", ask).status(), equalTo(200));
    }

    @Test
    void non_admin_manages_only_their_own_credentials() {
        Caller builder = caller.as("priya.raman@harborandpine.example.com");
        JsonNode mine = json(builder.send("POST", "/v2/credentials", "{\"ownerId\":\"" + builder.me() + "\",\"name\":\"Job\"}"));
        String admins = made(caller.me(), "").path("clientId").asText();
        String refused = "403 forbidden: Only an admin may create or delete credentials of another member";

        assertThat(tokenFor(mine).status(), equalTo(200));
        assertThat(refusal(builder.send("POST", "/v2/credentials", "{\"ownerId\":\"" + caller.me() + "\",\"name\":\"Job\"}")),
                equalTo(refused));
        assertThat(refusal(builder.send("DELETE", "/v2/credentials/" + admins, "")), equalTo(refused));
        assertThat(builder.send("DELETE", "/v2/credentials/" + mine.path("clientId").asText(), "").text(), equalTo("{}"));
    }

    @Test
    void owner_of_new_credentials_must_be_active() {
        String hugo = caller.known("hugo.martin@harborandpine.example.com");

        assertThat(refusal(caller.send("POST", "/v2/credentials", "{\"ownerId\":\"nobody\",\"name\":\"Job\"}")),
                equalTo("404 not_found: Member is not found: nobody"));
        assertThat(refusal(caller.send("POST", "/v2/credentials", "{\"ownerId\":\"" + hugo + "\",\"name\":\"Job\"}")),
                equalTo("400 invalid_request: ownerId is a member who is not active"));
    }

    @Test
    void unknown_owner_is_refused_with_the_known_members() {
        for (String address : List.of("no@example.com", "hugo.martin@harborandpine.example.com")) {
            assertThat(assertThrows(IllegalArgumentException.class, () -> caller.organization.newCredentials(address))
                    .getMessage(), equalTo("the sandbox has no active member at \"" + address + """
                    ".
                      some of its members:
                        mara.lindqvist@harborandpine.example.com (Admin)
                        scheduler@harborandpine.example.com (Admin)
                        tomas.berg@harborandpine.example.com (Admin)
                        priya.raman@harborandpine.example.com (Build)
                        daniel.osei@harborandpine.example.com (Build)
                        yuki.tanaka@harborandpine.example.com (Analyze)
                        lucia.ferrari@harborandpine.example.com (Analyze)
                        omar.haddad@harborandpine.example.com (Act)
                        grace.kim@harborandpine.example.com (View)"""));
        }
    }

    @Test
    void credentials_are_disabled_and_enabled_with_their_owner() {
        String ana = caller.member("Ana", "ana@example.com");
        JsonNode created = made(ana, "");

        caller.send("DELETE", "/v2/members/" + ana, "");
        assertThat(refusal(tokenFor(created)), equalTo("400 invalid_request: The owner of these credentials is deactivated"));

        caller.send("PATCH", "/v2/members/" + ana, "{\"isArchived\":false}");
        assertThat(tokenFor(created).status(), equalTo(200));
    }

    @Test
    void deleted_credentials_get_no_token() {
        JsonNode created = made(caller.me(), "");
        JsonNode token = json(tokenFor(created));
        String path = "/v2/credentials/" + created.path("clientId").asText();

        assertThat(caller.send("DELETE", path, "").text(), equalTo("{}"));

        assertThat(refusal(tokenFor(created)), equalTo("401 unauthorized: Invalid client credentials"));
        assertThat(refusal(caller.form("grant_type=refresh_token&refresh_token=" + token.path("refresh_token").asText())),
                equalTo("400 invalid_request: Invalid access/refresh token"));
        assertThat(refusal(caller.send("DELETE", path, "")),
                equalTo("404 not_found: Credential is not found: " + created.path("clientId").asText()));
        caller.signIn();
        assertThat("the first credentials stay valid", caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void access_token_outlives_its_credentials() {
        JsonNode created = made(caller.me(), "");
        String token = json(tokenFor(created)).path("access_token").asText();

        caller.send("DELETE", "/v2/credentials/" + created.path("clientId").asText(), "");

        Map<String, String> headers = Map.of("authorization", "Bearer " + token);
        assertThat(caller.send("GET", "/v2/whoami", headers, "").status(), equalTo(200));
        caller.organization.advance(Duration.ofHours(1));
        assertThat(caller.send("GET", "/v2/whoami", headers, "").status(), equalTo(401));
    }

    @Test
    void api_requires_the_scope_api() {
        assertThat(tokenFor(made(caller.me(), ",\"scopes\":[\"embed\",\"api\"]")).status(), equalTo(200));
        assertThat(refusal(tokenFor(made(caller.me(), ",\"scopes\":[\"embed\"]"))),
                equalTo("400 invalid_request: These credentials do not have the scope api"));
    }

    @Test
    void organization_knows_only_its_own_credentials() {
        Caller other = new Caller(caller.sandbox);
        JsonNode created = json(other.send("POST", "/v2/credentials", "{\"ownerId\":\"" + other.me() + "\",\"name\":\"Job\"}"));

        assertThat(caller.send("DELETE", "/v2/credentials/" + created.path("clientId").asText(), "").status(), equalTo(404));
        assertThat(tokenFor(created).status(), equalTo(200));
        assertThrows(IllegalArgumentException.class, () -> caller.sandbox.newOrganization(
                new Credentials(created.path("clientId").asText(), "another secret")));
    }

    @Test
    void deleted_client_id_may_be_given_to_another_organization() {
        JsonNode created = made(caller.me(), "");
        String clientId = created.path("clientId").asText();
        assertThat(tokenFor(created).status(), equalTo(200));
        caller.send("DELETE", "/v2/credentials/" + clientId, "");
        assertThat(tokenFor(created).status(), equalTo(401));

        caller.sandbox.newOrganization(new Credentials(clientId, "another secret"));

        assertThat(caller.tokenFor(clientId, "another secret").status(), equalTo(200));
        assertThat(tokenFor(created).status(), equalTo(401));
    }

    private JsonNode made(String ownerId, String more) {
        return json(caller.send("POST", "/v2/credentials", "{\"ownerId\":\"" + ownerId + "\",\"name\":\"Job\"" + more + "}"));
    }

    private ApiResponse tokenFor(JsonNode created) {
        return caller.tokenFor(created.path("clientId").asText(), created.path("clientSecret").asText());
    }
}
