package sigma.recipes.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.access.RecentUse;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;

class RecentUsesTest {

    private static final String ORDERS = "0b0f9b1c-6666-4666-8666-666666666666";
    private static final String BUDGET = "0b0f9b1c-7777-4777-8777-777777777777";
    private static final String UNREADABLE = "{\"requestId\":\"7f0c2e1a-0000-4000-8000-000000000001\",\"code\":500,\"message\":\"not readable\"}";

    @AutoClose
    private final ClientFixture fixture = new ClientFixture();

    @Test
    void latest_use_of_each_file_counts_in_any_order_of_members() {
        uses(ClientFixture.ANA, row(ORDERS, ",\"lastInteractionAt\":\"2026-03-01T08:00:00.000Z\""),
                row(BUDGET, ",\"lastInteractionAt\":\"2026-01-01T08:00:00.000Z\""));
        uses(ClientFixture.OWNER, row(ORDERS, ",\"lastInteractionAt\":\"2026-02-01T08:00:00.000Z\""),
                row(BUDGET, ",\"lastInteractionAt\":\"2026-04-01T08:00:00.000Z\""));

        assertThat(fixture.client().recentUses().latest(List.of(member(ClientFixture.ANA), member(ClientFixture.OWNER))),
                equalTo(Map.of(new FileId(ORDERS), Instant.parse("2026-03-01T08:00:00Z"),
                        new FileId(BUDGET), Instant.parse("2026-04-01T08:00:00Z"))));
    }

    @Test
    void use_without_a_time_is_listed_and_has_no_latest_time() {
        uses(ClientFixture.ANA, row(ORDERS, ""));

        assertThat(fixture.client().recentUses().of(new MemberId(ClientFixture.ANA)).map(use -> use.file().orElseThrow()).toList(),
                contains(new FileId(ORDERS)));
        assertThat(fixture.client().recentUses().latest(List.of(member(ClientFixture.ANA))), equalTo(Map.of()));
    }

    @Test
    void unreadable_row_is_left_out() {
        uses(ClientFixture.ANA, UNREADABLE, row(ORDERS, ""));

        assertThat(fixture.client().recentUses().of(new MemberId(ClientFixture.ANA)).map(RecentUse::file).toList().size(), equalTo(1));
    }

    private void uses(String member, String... rows) {
        fixture.api.responses("GET /v2/members/" + member + "/files/recents", Response.ok(ClientFixture.page(null, rows)));
    }

    private static Member member(String id) {
        return new Member(new MemberId(id), "ana@example.com", "Ana", "Silva", "View", false, false);
    }

    private static String row(String id, String more) {
        return """
                {"id":"%s","urlId":"2opi6VLEne4BaPyj00US50","name":"Orders","type":"workbook","path":"Company","permission":"view",
                 "parentId":"0b0f9b1c-8888-4888-8888-888888888888","parentUrlId":"2opi6VLEne4BaPyj00US51","badge":null,
                 "isArchived":false,"createdBy":"%s","updatedBy":"%s","createdAt":"2026-01-01T00:00:00.000Z",
                 "updatedAt":"2026-01-01T00:00:00.000Z"%s}
                """.formatted(id, ClientFixture.OWNER, ClientFixture.OWNER, more);
    }
}
