package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;

/** Tests access rights to connections. The owner of the credentials starts as an admin and then gives up that role. */
class ConnectionAccessRightsTest {

    private static final String ADMINS_ONLY = "403 forbidden: This needs an account of the type Admin";

    private final Caller caller = new Caller();
    private final String me = caller.me();
    private final String snowflake = caller.entries("/v2/connections?search=production").path(0).path("connectionId").asText();
    private final String schema = json(lookup("\"HARBOR\",\"SALES\"")).path("inodeId").asText();
    private final String table = json(lookup("\"HARBOR\",\"SALES\",\"ORDERS\"")).path("inodeId").asText();

    @Test
    void only_admins_create_change_test_and_sync_connections() {
        becomeNonAdmin();
        String path = "/v2/connections/" + snowflake;
        String body = "{\"name\":\"A\",\"details\":{\"type\":\"redshift\",\"host\":\"h\",\"database\":\"d\"}}";

        assertThat(refusal(caller.send("POST", "/v2/connections", body)), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.send("PUT", path, body)), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.send("PATCH", path, "{}")), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.send("DELETE", path, "")), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.get(path + "/test")), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.send("POST", path + "/sync", "{\"path\":[]}")), equalTo(ADMINS_ONLY));
        assertThat(refusal(caller.get("/v2/connections/paths/" + schema + "/grants")), equalTo(ADMINS_ONLY));
    }

    @Test
    void connection_and_its_parts_are_hidden_without_a_grant() {
        becomeNonAdmin();

        assertThat(refusal(caller.get("/v2/connections/" + snowflake)),
                equalTo("403 forbidden: You have no access to this connection: " + snowflake));
        assertThat(caller.entries("/v2/connections").size(), equalTo(0));
        assertThat(caller.entries("/v2/connections/paths").size(), equalTo(0));
        assertThat(refusal(lookup("\"HARBOR\",\"SALES\"")),
                equalTo("403 forbidden: You have no access to this part of the connection: " + schema));
    }

    @Test
    void grant_on_a_schema_opens_its_tables_and_shows_the_connection() {
        caller.grant("/v2/connections/paths/" + schema, "memberId", me, "usage");
        becomeNonAdmin();

        assertThat(caller.get("/v2/connections/tables/" + table + "/columns").status(), equalTo(200));
        assertThat(names(caller.entries("/v2/connections/paths")), equalTo(List.of("SALES", "ORDERS", "CUSTOMERS")));
        assertThat(caller.get("/v2/connections/" + snowflake).status(), equalTo(200));
        assertThat("not the parent", lookup("\"HARBOR\"").status(), equalTo(403));
        assertThat("nor a sibling", lookup("\"HARBOR\",\"STOCK\"").status(), equalTo(403));
    }

    @Test
    void team_grant_on_a_connection_opens_all_of_it() {
        String team = caller.team("Finance");
        caller.grant("/v2/connections/" + snowflake, "teamId", team, "annotate");
        caller.send("PATCH", "/v2/teams/" + team + "/members", "{\"add\":[\"" + me + "\"]}");
        becomeNonAdmin();

        assertThat(lookup("\"HARBOR\"").status(), equalTo(200));
        assertThat(caller.entries("/v2/connections").size(), equalTo(1));
    }

    private ApiResponse lookup(String names) {
        return caller.send("POST", "/v2/connection/" + snowflake + "/lookup", "{\"path\":[" + names + "]}");
    }

    private void becomeNonAdmin() {
        caller.send("PATCH", "/v2/members/" + me, "{\"memberType\":\"Build\"}");
    }

    private static List<String> names(JsonNode entries) {
        List<String> names = new ArrayList<>();
        entries.forEach(entry -> names.add(entry.path("path").path(entry.path("path").size() - 1).asText()));
        return names;
    }
}
