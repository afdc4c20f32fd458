package sigma.recipes.client.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
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
import sigma.recipes.fixture.Proof;

@Tag(Proof.ONLY)
class RateLimitsTest {

    private final StoppedClock clock = new StoppedClock();
    private final WaitNotices detects = new WaitNotices(clock);
    private final RateLimits limits = new RateLimits(clock, detects);

    @Test
    void call_above_the_limit_waits_until_the_oldest_is_a_minute_old() {
        List<String> messages = new ArrayList<>();
        detects.reportTo(messages::add);
        times(1, "sendWorkbook");
        clock.pause(Duration.ofSeconds(20));
        times(99, "sendWorkbook");
        assertThat(clock.waits(), contains(Duration.ofSeconds(20)));

        times(1, "sendWorkbook");
        assertThat(clock.waits(), contains(Duration.ofSeconds(20), Duration.ofSeconds(40)));
        assertThat(messages, contains("Waiting 40.0 s: Sigma takes 100 calls of sendWorkbook a minute"));

        times(1, "sendWorkbook");
        assertThat(clock.waits(), contains(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(20)));
    }

    @Test
    void operations_have_separate_limits_and_most_have_none() {
        times(400, "downloadQuery");
        times(400, "exportWorkbook");
        times(2_000, "listMembers");

        assertThat(clock.waits(), empty());
    }

    @Test
    void client_of_a_real_organization_respects_the_limits() {
        try (ClientFixture fixture = new ClientFixture()) {
            String workbook = "0b0f9b1c-7777-4777-8777-777777777777";
            fixture.api.responses("POST /v2/workbooks/" + workbook + "/export",
                    Response.ok("{\"jobComplete\":false,\"queryId\":\"0b0f9b1c-6666-4666-8666-666666666666\"}"));
            ExportRequest request = ExportRequest.of(ExportSource.workbook(new WorkbookId(workbook)), ExportFormat.XLSX);

            CallPolicy real = new CallPolicy(true, true, false, false);
            List<SigmaClient> clients = List.of(fixture.client(real), fixture.client(real));
            for (int call = 0; call < 401; call++) {
                clients.get(call % 2).exports().start(request);
            }

            assertThat(fixture.clock.waits(), contains(Duration.ofMinutes(1)));
        }
    }

    private void times(int count, String operation) {
        IntStream.range(0, count).forEach(call -> limits.turn(operation, Optional.empty()));
    }
}
