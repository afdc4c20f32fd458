package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;
import sigma.recipes.sandbox.connections.ConnectionStore;
import sigma.recipes.sandbox.store.Base62;
import sigma.recipes.sandbox.store.Entity;

/** Tests databases, schemas and tables: the content of a warehouse, and what the last sync found of it. */
class ConnectionPathsTest {

    private final Caller caller = new Caller();
    private final String snowflake = caller.entries("/v2/connections?search=production").path(0).path("connectionId").asText();
    private final String redshift = caller.entries("/v2/connections?search=logistics").path(0).path("connectionId").asText();

    @Test
    void path_is_found_by_its_names() {
        JsonNode table = json(lookup(snowflake, "\"HARBOR\",\"SALES\",\"ORDERS\""));

        assertThat(table.path("kind").asText(), equalTo("table"));
        assertThat(table.path("url").asText(), startsWith("https://"));
        assertThat(json(lookup(snowflake, "\"HARBOR\"")).path("kind").asText(), equalTo("scope"));
        assertThat(json(lookup(redshift, "\"shipping\",\"parcels\"")).path("kind").asText(), equalTo("table"));
        assertThat(caller.get("/v2/connections/paths/" + table.path("inodeId").asText()).text(), equalTo(
                "{\"connectionId\":\"" + snowflake + "\",\"path\":[\"HARBOR\",\"SALES\",\"ORDERS\"]}"));
    }

    @Test
    void unknown_path_is_not_found() {
        assertThat(refusal(lookup(snowflake, "\"HARBOR\",\"NOWHERE\"")),
                equalTo("404 not_found: Path is not found in this connection: HARBOR.NOWHERE"));
        assertThat("a path of another connection", lookup(redshift, "\"HARBOR\"").status(), equalTo(404));
        assertThat("names are case-sensitive", lookup(snowflake, "\"harbor\"").status(), equalTo(404));
        assertThat(refusal(lookup(snowflake, "")),
                equalTo("400 invalid_request: Expecting at least 1 entry at 0.path but instead got: a list of 0"));
        assertThat(refusal(caller.send("POST", "/v2/connections/" + snowflake + "/lookup", "{\"path\":[\"HARBOR\"]}")),
                startsWith("404 not_found: Cannot POST "));
    }

    @Test
    void new_tables_are_found_after_a_sync() {
        String path = "\"HARBOR\",\"SALES\",\"RETURNS\"";
        assertThat(lookup(snowflake, path).status(), equalTo(404));
        assertThat("syncing something else does not help", sync(snowflake, "\"HARBOR\",\"STOCK\"").text(), equalTo("{}"));
        assertThat(lookup(snowflake, path).status(), equalTo(404));

        assertThat(sync(snowflake, "\"HARBOR\",\"SALES\"").text(), equalTo("{}"));

        assertThat(json(lookup(snowflake, path)).path("kind").asText(), equalTo("table"));
    }

    @Test
    void new_connection_has_no_paths_before_a_sync() {
        String id = json(caller.send("POST", "/v2/connections", """
                {"name": "Second", "details": {"type": "snowflake", "account": "hp-prod", "user": "u", "password": "p"}}"""))
                .path("connectionId").asText();
        assertThat(lookup(id, "\"HARBOR\"").status(), equalTo(404));

        sync(id, "");

        assertThat(lookup(id, "\"HARBOR\",\"SALES\",\"RETURNS\"").status(), equalTo(200));
        assertThat("each connection has its own catalog", lookup(snowflake, "\"HARBOR\",\"SALES\",\"RETURNS\"").status(),
                equalTo(404));
    }

    @Test
    void sync_removes_dropped_tables_and_their_ids_are_kept() {
        String path = "\"HARBOR\",\"STOCK\",\"TIMBER\"";
        JsonNode before = json(lookup(snowflake, path));
        JsonNode stock = warehouse().fields().at("/holds/HARBOR/STOCK");
        caller.grant("/v2/connections/paths/" + before.path("inodeId").asText(), "memberId", caller.me(), "usage");

        changeCatalog(harbor -> harbor.remove("STOCK"));
        assertThat("the catalog changes only by a sync", lookup(snowflake, path).status(), equalTo(200));
        assertThat(refusal(sync(snowflake, "\"HARBOR\",\"STOCK\"")),
                equalTo("404 not_found: The data platform has no such path: HARBOR.STOCK"));
        sync(snowflake, "");
        assertThat(lookup(snowflake, path).status(), equalTo(404));
        assertThat(lookup(snowflake, "\"HARBOR\",\"SALES\"").status(), equalTo(200));

        changeCatalog(harbor -> harbor.set("STOCK", stock));
        sync(snowflake, "\"HARBOR\"");
        assertThat(json(lookup(snowflake, path)), equalTo(before));
        assertThat(caller.entries("/v2/connections/paths/" + before.path("inodeId").asText() + "/grants").size(), equalTo(0));
    }

    @Test
    void column_is_not_a_path_and_unreachable_connection_is_not_synced() {
        assertThat(sync(redshift, "\"shipping\",\"parcels\",\"weight\"").status(), equalTo(404));
        assertThat(sync(redshift, "\"shipping\",\"parcels\"").status(), equalTo(200));
        String postgres = caller.entries("/v2/connections?search=postgres").path(0).path("connectionId").asText();
        assertThat(refusal(sync(postgres, "")), equalTo(
                "400 invalid_request: The data platform behind this connection cannot be reached: " + postgres));
    }

    @Test
    void paths_of_all_connections_are_paged() {
        JsonNode first = json(caller.get("/v2/connections/paths?limit=2"));

        assertThat(first.path("entries").path(1).path("path").toString(), equalTo("[\"HARBOR\",\"SALES\"]"));
        assertThat(json(caller.get("/v2/connections/paths?limit=2&page=" + first.path("nextPage").asText()))
                .path("entries").path(0).path("path").toString(), equalTo("[\"HARBOR\",\"SALES\",\"ORDERS\"]"));
        assertThat(caller.get("/v2/connections/paths").text(), containsString("parcels"));
        JsonNode ofOne = json(caller.get("/v2/connections/paths?connectionId=" + redshift));
        assertThat(ofOne.path("entries").findValuesAsText("connectionId"), everyItem(equalTo(redshift)));
        assertThat(ofOne.path("total").asInt(), equalTo(2));
        String unknownId = "00000000-0000-4000-8000-000000000000";
        assertThat(refusal(caller.get("/v2/connections/paths?connectionId=" + unknownId)),
                equalTo("404 not_found: Connection is not found: " + unknownId));

        caller.send("DELETE", "/v2/connections/" + redshift, "");

        assertThat(caller.get("/v2/connections/paths").text(), not(containsString("parcels")));
    }

    @Test
    void table_has_columns() {
        String table = json(lookup(snowflake, "\"HARBOR\",\"SALES\",\"ORDERS\"")).path("inodeId").asText();
        String path = "/v2/connections/tables/" + table + "/columns";

        JsonNode first = json(caller.get(path + "?pageSize=2"));
        JsonNode page = json(caller.get(path + "?pageSize=3&pageToken=" + first.path("nextPageToken").asText()));

        assertThat(page.path("entries").size(), equalTo(3));
        assertThat(page.path("entries").path(0).toString(),
                equalTo("{\"name\":\"AMOUNT\",\"type\":{\"type\":\"number\"},\"visibility\":\"included\"}"));
        assertThat(page.has("nextPageToken"), equalTo(false));
        assertThat("by the short id too", caller.entries(path.replace(table, Base62.ofUuid(table))).size(), equalTo(5));
        String schema = json(lookup(snowflake, "\"HARBOR\",\"SALES\"")).path("inodeId").asText();
        assertThat(refusal(caller.get(path.replace(table, schema))), equalTo("404 not_found: Table is not found: " + schema));
    }

    @Test
    void path_has_grants_under_both_forms_of_its_id() {
        JsonNode schema = caller.entries("/v2/connections/paths").path(1);
        String id = json(lookup(snowflake, "\"HARBOR\",\"SALES\"")).path("inodeId").asText();
        String ana = caller.member("Ana", "ana@example.com");
        String byShortId = "/v2/connections/paths/" + schema.path("urlId").asText();

        assertThat(caller.grant(byShortId, "memberId", ana, "usage"), equalTo(200));
        assertThat(caller.grant("/v2/connections/paths/" + id, "memberId", ana, "annotate"), equalTo(200));
        assertThat(caller.grant(byShortId, "memberId", ana, "edit"), equalTo(400));

        JsonNode grants = caller.entries(byShortId + "/grants");
        assertThat(grants.size(), equalTo(1));
        assertThat(grants.path(0).path("permission").asText(), equalTo("annotate"));
        assertThat(caller.send("DELETE", byShortId + "/grants/" + grants.path(0).path("grantId").asText(), "").text(),
                equalTo("{}"));
        assertThat(caller.entries(byShortId + "/grants").size(), equalTo(0));
        assertThat(refusal(caller.get("/v2/connections/paths/nowhere/grants")),
                equalTo("404 not_found: Connection path is not found: nowhere"));
    }

    private Entity warehouse() {
        return caller.organization.state().of(ConnectionStore.WAREHOUSE).find("hp-prod").orElseThrow();
    }

    private void changeCatalog(Consumer<ObjectNode> change) {
        caller.organization.state().of(ConnectionStore.WAREHOUSE)
                .change(warehouse(), fields -> change.accept((ObjectNode) fields.at("/holds/HARBOR")));
    }

    private ApiResponse lookup(String connection, String names) {
        return caller.send("POST", "/v2/connection/" + connection + "/lookup", "{\"path\":[" + names + "]}");
    }

    private ApiResponse sync(String connection, String names) {
        return caller.send("POST", "/v2/connections/" + connection + "/sync", "{\"path\":[" + names + "]}");
    }
}
