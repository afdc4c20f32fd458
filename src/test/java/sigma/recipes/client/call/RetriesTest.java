package sigma.recipes.client.call;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.fixture.LoopbackApi;
import sigma.recipes.client.fixture.LoopbackApi.Response;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.NewMember;

class RetriesTest {

    private static final MemberId ANA = new MemberId(ClientFixture.ANA);
    private static final String READ = "GET /v2/members/" + ClientFixture.ANA;
    private static final String WRITE = "POST /v2/members";
    private static final NewMember NEW = new NewMember("ana@example.com", "Ana", "Silva", "View");
    private static final Response MEMBER = Response.ok(ClientFixture.member(ClientFixture.ANA, "ana@example.com", ""));

    @AutoClose
    private final ClientFixture fixture = new ClientFixture();

    @Test
    void rate_limit_is_retried_for_reads_and_writes_even_if_not_json() {
        fixture.api.responses(READ, Response.html(429, "error 1015"), MEMBER);
        fixture.api.responses(WRITE, Response.refusal(429, "too_many_requests", "slow down"), MEMBER);

        fixture.client().members().get(ANA);
        fixture.client().members().invite(NEW);

        assertThat(fixture.api.seen(READ).size(), is(2));
        assertThat(fixture.api.seen(WRITE).size(), is(2));
        assertThat(fixture.notes.exchanges().stream().map(CheckedExchange::attempt).toList(), contains(1, 1, 2, 1, 2));
    }

    @Test
    void retry_after_is_respected_in_seconds_and_as_a_date() {
        fixture.api.responses(READ,
                Response.html(429, "slow").with("Retry-After", "7"),
                Response.html(429, "slow").with("Retry-After", "Sat, 01 Aug 2026 10:00:20 GMT"),
                Response.html(429, "slow").with("Retry-After", "100"),
                Response.html(503, "down").with("Retry-After", "Sat, 01 Aug 2020 00:00:00 GMT"),
                MEMBER);

        fixture.client().members().get(ANA);

        // The clock is at 10:00:07 when the date is read.
        assertThat(fixture.clock.waits(), contains(Duration.ofSeconds(7), Duration.ofSeconds(13), Duration.ofSeconds(100),
                Duration.ZERO));
    }

    @Test
    void wait_beyond_three_minutes_is_not_started() {
        fixture.api.responses(READ, Response.html(429, "slow").with("Retry-After", "100"),
                Response.html(429, "slow").with("Retry-After", "100"), MEMBER);

        Refusal refusal = assertThrows(Refusal.class, () -> fixture.client().members().get(ANA));

        assertThat(refusal.getMessage(),
                endsWith("\n  fix:      try again at 2026-08-01 10:03:20 UTC, in 100 s: Sigma asks to wait that long"));
        assertThat(fixture.clock.waits(), contains(Duration.ofSeconds(100)));
    }

    @Test
    void waits_are_reported_and_not_too_often() {
        List<String> messages = new ArrayList<>();
        fixture.transport.reportWaitsTo(messages::add);
        fixture.api.responses(READ, Response.html(503, "down").with("Retry-After", "2"), Response.hangUp(),
                Response.html(429, "slow").with("Retry-After", "7"), Response.html(429, "slow").with("Retry-After", "9"), MEMBER);

        fixture.client().members().get(ANA);

        assertThat(messages, contains("Waiting 2.0 s: Sigma is not available (503). Then attempt 2 of 5 of getMember",
                "Waiting 9.0 s: Sigma asks to slow down (429). Then attempt 5 of 5 of getMember"));
    }

    @Test
    void token_request_is_retried_like_a_read() {
        fixture.api.responses("POST /v2/auth/token", Response.hangUp(), Response.html(503, "down"), LoopbackApi.token("access-1", 3600));
        fixture.api.responses(READ, MEMBER);

        fixture.client().members().get(ANA);

        assertThat(fixture.api.seen("POST /v2/auth/token").size(), is(3));
    }

    @Test
    void token_requests_are_a_second_apart_and_the_wait_is_reported() {
        List<String> messages = new ArrayList<>();
        fixture.transport.reportWaitsTo(messages::add);
        fixture.client().session().token();

        fixture.client().session().freshToken();

        assertThat(messages, contains("Waiting 1.0 s: Sigma issues one token a second for the same credentials"));
    }

    @Test
    void wait_doubles_with_jitter_without_retry_after() {
        fixture.api.responses(READ, Response.html(429, "slow"), Response.html(429, "slow").with("Retry-After", "soon"),
                Response.html(429, "slow"), MEMBER);

        fixture.client().members().get(ANA);

        assertThat(fixture.clock.waits().get(0), between(500, 750));
        assertThat(fixture.clock.waits().get(1), between(1000, 1500));
        assertThat(fixture.clock.waits().get(2), between(2000, 3000));
    }

    @Test
    void refusal_is_thrown_after_five_attempts() {
        fixture.api.responses(READ, Response.html(429, "error 1015"));

        Refusal refusal = assertThrows(Refusal.class, () -> fixture.client().members().get(ANA));

        assertThat(refusal.status(), is(429));
        assertThat(fixture.api.seen(READ).size(), is(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void read_is_retried_after_an_outage(int status) {
        fixture.api.responses(READ, Response.html(status, "down"), MEMBER);

        fixture.client().members().get(ANA);

        assertThat(fixture.api.seen(READ).size(), is(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void write_is_not_retried_after_an_outage(int status) {
        fixture.api.responses(WRITE, Response.html(status, "down"), MEMBER);

        assertThrows(Refusal.class, () -> fixture.client().members().invite(NEW));

        assertThat(fixture.api.seen(WRITE).size(), is(1));
    }

    @Test
    void other_refusals_are_not_retried() {
        fixture.api.responses(READ, Response.refusal(500, "internal_error", "oops"), MEMBER);

        assertThrows(Refusal.class, () -> fixture.client().members().get(ANA));

        assertThat(fixture.api.seen(READ).size(), is(1));
        assertThat(fixture.clock.waits(), is(empty()));
    }

    @Test
    void read_is_retried_after_a_dropped_connection() {
        fixture.api.responses(READ, Response.hangUp(), MEMBER);

        fixture.client().members().get(ANA);

        assertThat(fixture.api.seen(READ).size(), is(2));
    }

    @Test
    void truncated_response_is_a_dropped_connection() {
        fixture.api.responses(READ, MEMBER.cutShort(), MEMBER);
        fixture.api.responses(WRITE, MEMBER.cutShort(), MEMBER);

        fixture.client().members().get(ANA);
        Unreachable lost = assertThrows(Unreachable.class, () -> fixture.client().members().invite(NEW));

        assertThat(lost.trouble(), is(Unreachable.Trouble.LOST));
        assertThat(fixture.api.seen(READ).size(), is(2));
        assertThat(fixture.api.seen(WRITE).size(), is(1));
    }

    @Test
    void write_is_not_retried_after_a_dropped_connection() {
        fixture.api.responses(WRITE, Response.hangUp(), MEMBER);

        Unreachable lost = assertThrows(Unreachable.class, () -> fixture.client().members().invite(NEW));

        assertThat(lost.trouble(), is(Unreachable.Trouble.LOST));
        assertThat(fixture.api.seen(WRITE).size(), is(1));
    }

    private static org.hamcrest.Matcher<Duration> between(long least, long most) {
        return allOf(greaterThanOrEqualTo(Duration.ofMillis(least)), lessThanOrEqualTo(Duration.ofMillis(most)));
    }
}
