package sigma.recipes.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static sigma.recipes.sandbox.Caller.json;
import static sigma.recipes.sandbox.Caller.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sigma.recipes.contract.exchange.ApiResponse;

/** Tests planned faults. */
class FaultsTest {

    private final Caller caller = new Caller();

    @Test
    void api_returns_429() {
        caller.organization.plan(new Fault.TooManyRequests(1, OptionalInt.of(7), false));

        ApiResponse response = caller.get("/v2/whoami");

        assertThat(refusal(response), equalTo("429 too_many_requests: Too many requests"));
        assertThat(response.header("retry-after").orElseThrow(), equalTo("7"));
        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void edge_returns_429_without_the_envelope() {
        caller.organization.plan(new Fault.TooManyRequests(1, OptionalInt.empty(), true));

        ApiResponse response = caller.get("/v2/whoami");

        assertThat(response.status(), equalTo(429));
        assertThat(response.mediaType(), equalTo("text/html"));
        assertThat(response.header("retry-after").isPresent(), is(false));
    }

    @Test
    void fault_occurs_as_often_as_planned_and_changes_nothing() {
        int before = caller.organization.activeMembers();
        caller.organization.plan(new Fault.Unavailable(2, 503));

        for (int i = 0; i < 2; i++) {
            assertThat(caller.send("POST", "/v2/members", Caller.member("Ana", "Silva", "ana@example.com", "View"))
                    .status(), equalTo(503));
        }

        assertThat(caller.organization.activeMembers(), equalTo(before));
        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void fault_occurs_on_every_third_call() {
        caller.organization.faults().add(new Fault.Unavailable(2, 503), Optional.of("whoAmI"), 3);
        caller.organization.faults().add(new Fault.TooManyRequests(Fault.UNTIL_REMOVED, OptionalInt.empty(), false), Optional.empty(), 2);

        List<Integer> statuses = Stream.generate(() -> caller.get("/v2/whoami").status()).limit(9).toList();

        assertThat("of two faults for the same call, the earlier one applies, and both count", statuses,
                contains(200, 429, 503, 429, 200, 503, 200, 429, 200));
    }

    @Test
    void late_response_is_complete() {
        caller.organization.plan(new Fault.Slow(1, Duration.ofMillis(1)));

        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void tokens_can_be_revoked() {
        caller.organization.forgetTokens();

        assertThat(caller.get("/v2/whoami").status(), equalTo(401));
        caller.signIn();
        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void dropped_connection_returns_no_response() {
        caller.organization.plan(new Fault.DroppedConnection(1));

        assertThrows(ConnectionDropped.class, () -> caller.get("/v2/whoami"));
        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
    }

    @Test
    void api_fault_has_the_envelope_and_the_request_id_header() {
        caller.organization.plan(new Fault.TooManyRequests(1, OptionalInt.empty(), false));
        caller.organization.plan(new Fault.Unavailable(1, 504));

        for (String expected : List.of("429 too_many_requests: Too many requests",
                "504 unavailable: The service is not available")) {
            ApiResponse response = caller.get("/v2/whoami");
            assertThat(refusal(response), equalTo(expected));
            assertThat(response.header("x-request-id").orElseThrow(), equalTo(json(response).path("requestId").asText()));
        }
    }

    @Test
    void fault_is_limited_to_one_operation() {
        caller.organization.plan(new Fault.Unavailable(1, 503), "listTeams");

        assertThat(caller.get("/v2/whoami").status(), equalTo(200));
        assertThat(caller.get("/v2/teams").status(), equalTo(503));
        assertThat(caller.get("/v2/teams").status(), equalTo(200));
    }

    @Test
    void fault_is_limited_to_one_organization() {
        Caller other = new Caller(caller.sandbox);
        caller.organization.plan(new Fault.Unavailable(1, 503));

        assertThat(other.get("/v2/whoami").status(), equalTo(200));
        assertThat(caller.get("/v2/whoami").status(), equalTo(503));
    }

    @Test
    void calls_above_the_rate_limit_are_refused_once_limits_are_enabled() {
        String download = "/v2/query/0b0f9b1c-6666-4666-8666-666666666666/download";
        caller.organization.limitCalls();
        assertThat(statuses(download, 400), equalTo(Set.of(404)));
        caller.organization.advance(Duration.ofMillis(500));

        ApiResponse response = caller.get(download);
        assertThat(refusal(response), equalTo("429 too_many_requests: Too many requests"));
        assertThat(Integer.parseInt(response.header("retry-after").orElseThrow()), allOf(greaterThan(0), lessThanOrEqualTo(60)));
        assertThat("other operations have separate limits", caller.get("/v2/whoami").status(), equalTo(200));

        caller.organization.advance(Duration.ofSeconds(60));
        assertThat("a refused call does not count", statuses(download, 400), equalTo(Set.of(404)));
        assertThat(caller.get(download).status(), equalTo(429));
    }

    @Test
    void calls_are_not_limited_by_default() {
        assertThat(statuses("/v2/query/0b0f9b1c-6666-4666-8666-666666666666/download", 401), equalTo(Set.of(404)));
    }

    private Set<Integer> statuses(String path, int calls) {
        return IntStream.range(0, calls).map(call -> caller.get(path).status()).boxed().collect(Collectors.toSet());
    }
}
