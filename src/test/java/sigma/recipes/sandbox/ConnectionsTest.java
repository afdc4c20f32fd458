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

/** Tests that connections are created, read under other field names, replaced as a whole, tested, archived and restored. */
class ConnectionsTest {

    private static final String ALL = "/v2/connections";
    private static final String FULL = """
            {"name": "Second Snowflake", "timeoutSecs": 90, "useFriendlyNames": true, "description": {"a": "b"},
             "details": {"type": "snowflake", "account": "hp-prod", "warehouse": "REPORTING", "role": "READER",
              "user": "SIGMA", "password": "winter-is-here", "clientSecret": "spring-is-near",
              "metadataUrl": "https://login.example.com", "clientId": "c1", "scopes": ["read"], "idpType": null,
              "writeAccess": {"writeDatabase": "HARBOR", "writeSchema": "INPUT", "materializationWarehouse": "NIGHT"},
              "writebackSchemas": [{"writeDatabase": "HARBOR", "writeSchema": "INPUT"}]}}
            """;
    private static final String BARE = """
            {"name": "Plain", "details": {"type": "redshift", "host": "logistics.example.com", "database": "d"}}
            """;
    private static final String SIGNED = BARE.replace("\"d\"", "\"d\", \"user\": \"u\", \"password\": {\"secretManagerId\": "
            + "\"m\", \"secretId\": \"s\"}");

    private final Caller caller = new Caller();

    @Test
    void response_has_other_field_names_than_the_request() {
        ApiResponse response = caller.send("POST", ALL, FULL);

        JsonNode created = json(response);
        assertThat(response.status(), equalTo(201));
        assertThat(created.path("timeout").toString(), equalTo("{\"default\":90}"));
        assertThat(created.path("friendlyName").asBoolean(), is(true));
        assertThat(created.path("writeAccess").isBoolean() && created.path("writeAccess").asBoolean(), is(true));
        assertThat(created.path("materializationWarehouse").asText(), equalTo("NIGHT"));
        assertThat(created.path("oauthMetadataUrl").asText(), equalTo("https://login.example.com"));
        assertThat(created.path("oauthClientId").asText(), equalTo("c1"));
        assertThat(created.path("oauthScopes").toString(), equalTo("[\"read\"]"));
        assertThat(created.path("writebackSchemas").path(0).path("schema").asText(), equalTo("INPUT"));
        assertThat(created.has("timeoutSecs") || created.has("details") || created.has("oauthIdpType"), is(false));
        assertThat(json(caller.get(ALL + "/" + created.path("connectionId").asText())), equalTo(created));
    }

    @Test
    void secret_is_neither_returned_nor_stored() {
        String id = made(FULL);

        assertThat(caller.get(ALL + "/" + id).text(), not(containsString("-is-")));
        String kept = caller.organization.state().of(Kinds.CONNECTION).find(id).orElseThrow().fields().toString();
        assertThat(kept, not(containsString("-is-")));
        assertThat("the other fields are stored", kept, containsString("READER"));
    }

    @Test
    void connection_names_are_not_unique() {
        assertThat(made(BARE), not(equalTo(made(BARE))));
    }

    @Test
    void replacement_drops_omitted_fields() {
        String path = ALL + "/" + made(FULL);
        String createdAt = json(caller.get(path)).path("createdAt").asText();

        JsonNode replaced = json(caller.send("PUT", path, BARE));

        assertThat(replaced.path("name").asText(), equalTo("Plain"));
        assertThat(replaced.path("writeAccess").asBoolean(true), is(false));
        assertThat(replaced.has("timeout") || replaced.has("warehouse") || replaced.has("writebackSchemas"), is(false));
        assertThat(replaced.path("createdAt").asText(), equalTo(createdAt));
    }

    @Test
    void replacement_without_the_secret_can_no_longer_sign_in() {
        String path = ALL + "/" + made(SIGNED);
        assertThat(caller.get(path + "/test").text(), equalTo("{\"read\":\"SUCCESS\",\"write\":\"DISABLED\"}"));

        assertThat(caller.send("PUT", path, BARE).status(), equalTo(200));

        assertThat(caller.get(path + "/test").text(), equalTo("{\"read\":\"FAILED\",\"write\":\"DISABLED\"}"));
    }

    @Test
    void unreachable_warehouse_is_a_successful_response() {
        assertThat(tested("Redshift logistics").text(), equalTo("{\"read\":\"SUCCESS\",\"write\":\"SUCCESS\"}"));
        assertThat(tested("Postgres workshop floor").status(), equalTo(200));
        assertThat(tested("Postgres workshop floor").text(), equalTo("{\"read\":\"FAILED\",\"write\":\"DISABLED\"}"));
    }

    @Test
    void patch_changes_only_the_name_and_oauth() {
        String path = ALL + "/" + made(FULL);

        JsonNode changed = json(caller.send("PATCH", path, "{\"name\": \"Third\", \"useOauth\": true, \"role\": \"OWNER\"}"));

        assertThat(changed.path("name").asText(), equalTo("Third"));
        assertThat(changed.path("useOauth").asBoolean(), is(true));
        assertThat(changed.path("role").asText(), equalTo("READER"));
        assertThat(changed.path("timeout").path("default").asInt(), equalTo(90));
    }

    @Test
    void deleted_connection_is_archived_until_it_is_restored() {
        String path = ALL + "/" + made(SIGNED);
        assertThat(caller.send("DELETE", path, "").text(), equalTo("{}"));

        assertThat(caller.entries(ALL + "?search=plain").size(), equalTo(0));
        assertThat(caller.entries(ALL + "?search=plain&includeArchived=true").size(), equalTo(1));
        assertThat(json(caller.get(path)).path("isArchived").asBoolean(), is(true));
        assertThat(json(caller.get(path + "/test")).path("read").asText(), equalTo("FAILED"));
        assertThat(caller.send("DELETE", path, "").status(), equalTo(200));

        assertThat("only on request", json(caller.send("PUT", path, SIGNED)).path("isArchived").asBoolean(), is(true));
        assertThat(json(caller.send("PUT", path, "{\"restore\": true, " + SIGNED.strip().substring(1)))
                .has("isArchived"), is(false));
        assertThat(caller.entries(ALL + "?search=plain").size(), equalTo(1));
    }

    @Test
    void details_must_match_the_type() {
        assertThat(refusal(caller.send("POST", ALL, "{\"name\": \"A\", \"details\": {\"type\": \"mysql\", \"host\": \"h\"}}")),
                containsString("400 invalid_request: Expecting string at 0.details."));
        assertThat(caller.send("POST", ALL, "{\"name\": \"A\", \"details\": {\"type\": \"oracle\"}}").status(), equalTo(400));
    }

    private String made(String body) {
        return json(caller.send("POST", ALL, body)).path("connectionId").asText();
    }

    private ApiResponse tested(String name) {
        String id = caller.entries(ALL + "?search=" + name.replace(" ", "%20")).path(0).path("connectionId").asText();
        return caller.get(ALL + "/" + id + "/test");
    }
}
