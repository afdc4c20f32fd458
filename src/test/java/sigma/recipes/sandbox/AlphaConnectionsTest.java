package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.rights.Kinds;

/** Tests Databricks connections by the operations of the alpha version. */
class AlphaConnectionsTest {

    private static final String ALPHA = "/v3alpha/connections";
    static final String WITH_TOKEN = """
            {"name": "Lake", "details": {"type": "databricks", "serverHostname": "lake.example.com", "httpPath": "/sql/1",
             "authentication": {"type": "service-account", "serviceAccount": {"type": "basic-auth", "accessToken": "dapi-42"}},
             "settings": {"connectionTimeoutSecs": 60, "useFriendlyNames": true},
             "writeAccess": {"writeDestinations": [{"destination": {"catalog": "c", "schema": "s"}}]}}}
            """;
    private static final String OAUTH = """
            {"type": "oauth", "userCredential": {"oauthConfig": {"type": "connection", "scopes": ["all"], "metadataUri": "u",
             "clientId": "c", "usePkce": true, "assertionMethod": {"useJwt": false, "clientSecret": "spring-is-near"}}}}""";

    private final Caller caller = new Caller();

    @Test
    void connection_is_returned_without_its_token() {
        ApiResponse response = caller.send("POST", ALPHA, WITH_TOKEN);

        JsonNode created = json(response);
        assertThat(response.status(), equalTo(201));
        assertThat(created.at("/details/authentication").toString(),
                equalTo("{\"type\":\"service-account\",\"serviceAccount\":{\"type\":\"basic-auth\"}}"));
        String id = created.path("connectionId").asText();
        assertThat(json(caller.get(ALPHA + "/" + id)), equalTo(created));
        assertThat(caller.organization.state().of(Kinds.CONNECTION).find(id).orElseThrow().fields().toString(),
                not(containsString("dapi-42")));
    }

    @Test
    void version_2_returns_it_with_its_own_field_names() {
        JsonNode shown = json(caller.get("/v2/connections/" + made()));

        assertThat(shown.path("type").asText(), equalTo("databricks"));
        assertThat(shown.path("timeout").path("default").asInt(), equalTo(60));
        assertThat(shown.path("friendlyName").asBoolean(), is(true));
        assertThat(shown.path("writeAccess").asBoolean(), is(true));
        assertThat(shown.path("useOauth").asBoolean(true), is(false));
        assertThat(shown.has("details"), is(false));
    }

    @Test
    void update_keeps_omitted_fields_and_null_removes_a_field() {
        String path = ALPHA + "/" + made();

        JsonNode changed = json(caller.send("PATCH", path, "{\"details\": {\"type\": \"databricks\", \"writeAccess\": null, "
                + "\"authentication\": " + OAUTH + "}}"));

        assertThat(changed.path("name").asText(), equalTo("Lake"));
        assertThat(changed.at("/details/httpPath").asText(), equalTo("/sql/1"));
        assertThat(changed.path("details").has("writeAccess"), is(false));
        assertThat("the authentication is replaced as a whole", changed.at("/details/authentication").has("serviceAccount"), is(false));
        assertThat(changed.at("/details/authentication/userCredential/oauthConfig/useJwt").asBoolean(true), is(false));
        assertThat(changed.toString(), not(containsString("spring")));
        assertThat(json(caller.send("PATCH", path, "{\"name\": \"Pond\"}")).path("name").asText(), equalTo("Pond"));
    }

    @Test
    void connections_of_other_types_and_versions_are_refused() {
        String snowflake = caller.entries("/v2/connections").path(0).path("connectionId").asText();
        String created = made();

        assertThat(refusal(caller.get(ALPHA + "/" + snowflake)),
                equalTo("400 invalid_request: The alpha version shows only connections that it made: " + snowflake));
        assertThat(refusal(caller.send("POST", ALPHA, """
                {"name": "S", "details": {"type": "snowflake", "accountName": "a", "host": "h", "authentication": {"type": "oauth",
                 "userCredential": {"oauthConfig": {"type": "organization"}}}}}""")),
                equalTo("400 invalid_request: The alpha version shows Databricks connections only: snowflake"));

        caller.send("PUT", "/v2/connections/" + created, """
                {"name": "Plain", "details": {"type": "redshift", "host": "h", "database": "d"}}""");

        assertThat("a replacement drops omitted fields", caller.get(ALPHA + "/" + created).status(), equalTo(400));
    }

    private String made() {
        return json(caller.send("POST", ALPHA, WITH_TOKEN)).path("connectionId").asText();
    }
}
