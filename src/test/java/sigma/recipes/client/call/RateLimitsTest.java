package sigma.recipes.client.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.fixture.StoppedClock;
import sigma.recipes.client.http.RateLimits;
import sigma.recipes.client.http.WaitNotices;
import sigma.recipes.client.request.CallPolicy;
import sigma.recipes.client.workbook.ExportFormat;
import sigma.recipes.client.workbook.ExportRequest;
import sigma.recipes.client.workbook.ExportSource;
import sigma.recipes.client.workbook.WorkbookId;

class RateLimitsTest {

    private final StoppedClock clock = new StoppedClock();
    private final WaitNotices notices = new WaitNotices(clock);
    private final RateLimits limits = new RateLimits(clock, notices);

    @Test
    void the_first_call_beyond_the_limit_waits_until_the_oldest_one_is_a_minute_old() {
        List<String> told = new ArrayList<>();
        notices.tell(told::add);
        times(1, "sendWorkbook");
        clock.pause(Duration.ofSeconds(20));
        times(99, "sendWorkbook");
        assertThat(clock.waits(), contains(Duration.ofSeconds(20)));

        times(1, "sendWorkbook");
        assertThat(clock.waits(), contains(Duration.ofSeconds(20), Duration.ofSeconds(40)));
        assertThat(told, contains("Waiting 40.0 s: Sigma takes 100 calls of sendWorkbook a minute"));

        times(1, "sendWorkbook");
        assertThat(clock.waits(), contains(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(20)));
    }

    @Test
    void each_operation_has_a_limit_of_its_own_and_most_have_none() {
        times(400, "downloadQuery");
        times(400, "exportWorkbook");
        times(2_000, "listMembers");

        assertThat(clock.waits(), empty());
    }

    @Test
    void a_client_of_a_real_organization_keeps_the_limits() {
        try (ClientFixture bench = new ClientFixture()) {
            String workbook = "0b0f9b1c-7777-4777-8777-777777777777";
            bench.api.responses("POST /v2/workbooks/" + workbook + "/export",
                    Response.ok("{\"jobComplete\":false,\"queryId\":\"0b0f9b1c-6666-4666-8666-666666666666\"}"));
            ExportRequest request = ExportRequest.of(ExportSource.workbook(new WorkbookId(workbook)), ExportFormat.XLSX);

            CallPolicy real = new CallPolicy(true, true, false, false);
            List<SigmaClient> clients = List.of(bench.client(real), bench.client(real));
            for (int call = 0; call < 401; call++) {
                clients.get(call % 2).exports().start(request);
            }

            assertThat(bench.clock.waits(), contains(Duration.ofMinutes(1)));
        }
    }

    private void times(int count, String operation) {
        IntStream.range(0, count).forEach(call -> limits.turn(operation, Optional.empty()));
    }
}
