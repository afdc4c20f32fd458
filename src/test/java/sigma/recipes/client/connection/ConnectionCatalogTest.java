package sigma.recipes.client.connection;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.model.ConnectionId;

class ConnectionCatalogTest {

    private static final ConnectionId CONNECTION = new ConnectionId(ClientFixture.CONNECTION);
    private static final String SYNC = "POST /v2/connections/" + CONNECTION + "/sync";
    private static final CatalogPath SALES = CatalogPath.of("HARBOR.SALES");
    private static final Response DONE = Response.ok("{}");
    private static final Response LOCKED = Response.refusal(400, "invalid_request", "The table is locked");

    private final ClientFixture fixture = new ClientFixture();
    private final ConnectionCatalog catalog = fixture.client().catalog();
    private final List<SyncedPath> synced = new ArrayList<>();

    @BeforeEach
    void list() {
        fixture.api.responses("GET /v2/connections/paths", Response.ok(ClientFixture.page("1", path(ClientFixture.CONNECTION, "HARBOR"),
                        path(ClientFixture.CONNECTION, "HARBOR", "SALES"), path(ClientFixture.CONNECTION, "HARBOR", "EMPTY"))),
                Response.ok(ClientFixture.page(null, path(ClientFixture.CONNECTION, "HARBOR", "SALES", "ORDERS"),
                        path(ClientFixture.CONNECTION, "HARBOR", "SALES", "CUSTOMERS"),
                        path(ClientFixture.WORKSPACE, "HARBOR", "SALES", "OF_ANOTHER_CONNECTION"))));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void tables_of_a_schema_are_synced_after_the_schema() {
        fixture.api.responses(SYNC, DONE);

        catalog.syncTables(CONNECTION, SALES, synced::add);

        assertThat(synced, contains(done("HARBOR.SALES.ORDERS"), done("HARBOR.SALES.CUSTOMERS")));
        assertThat(fixture.api.seen(SYNC).stream().map(seen -> seen.body()).toList(), contains("{\"path\":[\"HARBOR\",\"SALES\"]}",
                "{\"path\":[\"HARBOR\",\"SALES\",\"ORDERS\"]}", "{\"path\":[\"HARBOR\",\"SALES\",\"CUSTOMERS\"]}"));
    }

    @Test
    void failed_table_does_not_stop_the_others() {
        fixture.api.responses(SYNC, DONE, LOCKED, DONE);

        catalog.syncTables(CONNECTION, SALES, synced::add);

        assertThat(synced, contains(new SyncedPath(CatalogPath.of("HARBOR.SALES.ORDERS"), Optional.of("400: The table is locked")),
                done("HARBOR.SALES.CUSTOMERS")));
    }

    @Test
    void failed_schema_does_not_stop_its_tables() {
        fixture.api.responses(SYNC, LOCKED, DONE, DONE);

        catalog.syncTables(CONNECTION, SALES, synced::add);

        assertThat(synced.stream().map(SyncedPath::synced).toList(), contains(false, true, true));
    }

    @Test
    void single_table_is_synced_once() {
        fixture.api.responses(SYNC, DONE);

        catalog.syncTables(CONNECTION, CatalogPath.of("HARBOR.SALES.ORDERS"), synced::add);

        assertThat(synced, contains(done("HARBOR.SALES.ORDERS")));
        assertThat(fixture.api.seen(SYNC).size(), is(1));
    }

    @Test
    void failed_single_table_is_reported_once() {
        fixture.api.responses(SYNC, LOCKED);

        catalog.syncTables(CONNECTION, CatalogPath.of("HARBOR.SALES.ORDERS"), synced::add);

        assertThat(synced.stream().map(SyncedPath::synced).toList(), contains(false));
    }

    @Test
    void empty_schema_has_no_tables() {
        fixture.api.responses(SYNC, DONE);

        catalog.syncTables(CONNECTION, CatalogPath.of("HARBOR.EMPTY"), synced::add);

        assertThat(synced, empty());
    }

    @Test
    void path_missing_from_the_data_platform_is_a_refusal() {
        fixture.api.responses(SYNC, Response.refusal(404, "not_found", "no"));

        assertThat(assertThrows(Refusal.class, () -> catalog.syncTables(CONNECTION, SALES, synced::add)).status(), is(404));
    }

    @Test
    void test_reports_read_and_write_access() {
        fixture.api.responses("GET /v2/connections/" + CONNECTION + "/test", Response.ok("{\"read\":\"SUCCESS\",\"write\":\"DISABLED\"}"),
                Response.ok("{\"read\":\"FAILED\",\"write\":\"SUCCESS\"}"));

        ConnectionState first = fixture.client().connections().test(CONNECTION);
        ConnectionState second = fixture.client().connections().test(CONNECTION);

        assertThat(List.of(first.readable(), first.writable()), equalTo(List.of(true, false)));
        assertThat(List.of(second.readable(), second.writable()), equalTo(List.of(false, true)));
    }

    private static SyncedPath done(String path) {
        return new SyncedPath(CatalogPath.of(path), Optional.empty());
    }

    private static String path(String connection, String... names) {
        return "{\"connectionId\":\"" + connection + "\",\"urlId\":\"2opi6VLEne4BaPyj00US50\",\"path\":[\""
                + String.join("\",\"", names) + "\"]}";
    }
}
