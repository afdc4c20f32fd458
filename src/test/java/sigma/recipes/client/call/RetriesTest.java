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
    private final ClientFixture bench = new ClientFixture();

    @Test
    void a_rate_limit_is_waited_out_for_reads_and_writes_also_where_it_is_not_json() {
        bench.api.responses(READ, Response.html(429, "error 1015"), MEMBER);
        bench.api.responses(WRITE, Response.refusal(429, "too_many_requests", "slow down"), MEMBER);

        bench.client().members().get(ANA);
        bench.client().members().invite(NEW);

        assertThat(bench.api.seen(READ).size(), is(2));
        assertThat(bench.api.seen(WRITE).size(), is(2));
        assertThat(bench.notes.exchanges().stream().map(CheckedExchange::attempt).toList(), contains(1, 1, 2, 1, 2));
    }

    @Test
    void the_wait_that_the_api_asks_for_is_kept_in_seconds_and_as_a_date() {
        bench.api.responses(READ,
                Response.html(429, "slow").with("Retry-After", "7"),
                Response.html(429, "slow").with("Retry-After", "Sat, 01 Aug 2026 10:00:20 GMT"),
                Response.html(429, "slow").with("Retry-After", "100"),
                Response.html(503, "down").with("Retry-After", "Sat, 01 Aug 2020 00:00:00 GMT"),
                MEMBER);

        bench.client().members().get(ANA);

        // The clock is at 10:00:07 when the date is read.
        assertThat(bench.clock.waits(), contains(Duration.ofSeconds(7), Duration.ofSeconds(13), Duration.ofSeconds(100),
                Duration.ZERO));
    }

    @Test
    void a_wait_beyond_the_patience_of_three_minutes_is_not_begun() {
        bench.api.responses(READ, Response.html(429, "slow").with("Retry-After", "100"),
                Response.html(429, "slow").with("Retry-After", "100"), MEMBER);

        Refusal refusal = assertThrows(Refusal.class, () -> bench.client().members().get(ANA));

        assertThat(refusal.getMessage(),
                endsWith("\n  fix:      come back at 2026-08-01 10:03:20 UTC, in 100 s: Sigma asks to wait that long"));
        assertThat(bench.clock.waits(), contains(Duration.ofSeconds(100)));
    }

    @Test
    void waiting_is_told_of_in_plain_words_and_not_too_often() {
        List<String> told = new ArrayList<>();
        bench.transport.tellWaits(told::add);
        bench.api.responses(READ, Response.html(503, "down").with("Retry-After", "2"), Response.hangUp(),
                Response.html(429, "slow").with("Retry-After", "7"), Response.html(429, "slow").with("Retry-After", "9"), MEMBER);

        bench.client().members().get(ANA);

        assertThat(told, contains("Waiting 2.0 s: Sigma is not available (503). Then attempt 2 of 5 of getMember",
                "Waiting 9.0 s: Sigma asks to slow down (429). Then attempt 5 of 5 of getMember"));
    }

    @Test
    void the_token_request_is_repeated_like_a_read() {
        bench.api.responses("POST /v2/auth/token", Response.hangUp(), Response.html(503, "down"), LoopbackApi.token("access-1", 3600));
        bench.api.responses(READ, MEMBER);

        bench.client().members().get(ANA);

        assertThat(bench.api.seen("POST /v2/auth/token").size(), is(3));
    }

    @Test
    void a_token_is_not_asked_for_more_often_than_once_a_second_and_that_is_told_of() {
        List<String> told = new ArrayList<>();
        bench.transport.tellWaits(told::add);
        bench.client().session().token();

        bench.client().session().freshToken();

        assertThat(told, contains("Waiting 1.0 s: Sigma issues one token a second for the same credentials"));
    }

    @Test
    void without_such_a_wish_the_wait_doubles_with_some_chance_in_it() {
        bench.api.responses(READ, Response.html(429, "slow"), Response.html(429, "slow").with("Retry-After", "soon"),
                Response.html(429, "slow"), MEMBER);

        bench.client().members().get(ANA);

        assertThat(bench.clock.waits().get(0), between(500, 750));
        assertThat(bench.clock.waits().get(1), between(1000, 1500));
        assertThat(bench.clock.waits().get(2), between(2000, 3000));
    }

    @Test
    void after_five_attempts_the_refusal_is_thrown() {
        bench.api.responses(READ, Response.html(429, "error 1015"));

        Refusal refusal = assertThrows(Refusal.class, () -> bench.client().members().get(ANA));

        assertThat(refusal.status(), is(429));
        assertThat(bench.api.seen(READ).size(), is(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void an_outage_is_waited_out_for_a_read(int status) {
        bench.api.responses(READ, Response.html(status, "down"), MEMBER);

        bench.client().members().get(ANA);

        assertThat(bench.api.seen(READ).size(), is(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void after_an_outage_a_write_is_not_sent_again(int status) {
        bench.api.responses(WRITE, Response.html(status, "down"), MEMBER);

        assertThrows(Refusal.class, () -> bench.client().members().invite(NEW));

        assertThat(bench.api.seen(WRITE).size(), is(1));
    }

    @Test
    void other_refusals_are_not_sent_again() {
        bench.api.responses(READ, Response.refusal(500, "internal_error", "oops"), MEMBER);

        assertThrows(Refusal.class, () -> bench.client().members().get(ANA));

        assertThat(bench.api.seen(READ).size(), is(1));
        assertThat(bench.clock.waits(), is(empty()));
    }

    @Test
    void a_broken_connection_is_tried_again_for_a_read() {
        bench.api.responses(READ, Response.hangUp(), MEMBER);

        bench.client().members().get(ANA);

        assertThat(bench.api.seen(READ).size(), is(2));
    }

    @Test
    void a_response_that_is_cut_short_is_a_broken_connection() {
        bench.api.responses(READ, MEMBER.cutShort(), MEMBER);
        bench.api.responses(WRITE, MEMBER.cutShort(), MEMBER);

        bench.client().members().get(ANA);
        Unreachable lost = assertThrows(Unreachable.class, () -> bench.client().members().invite(NEW));

        assertThat(lost.trouble(), is(Unreachable.Trouble.LOST));
        assertThat(bench.api.seen(READ).size(), is(2));
        assertThat(bench.api.seen(WRITE).size(), is(1));
    }

    @Test
    void after_a_broken_connection_a_write_is_not_sent_again() {
        bench.api.responses(WRITE, Response.hangUp(), MEMBER);

        Unreachable lost = assertThrows(Unreachable.class, () -> bench.client().members().invite(NEW));

        assertThat(lost.trouble(), is(Unreachable.Trouble.LOST));
        assertThat(bench.api.seen(WRITE).size(), is(1));
    }

    private static org.hamcrest.Matcher<Duration> between(long least, long most) {
        return allOf(greaterThanOrEqualTo(Duration.ofMillis(least)), lessThanOrEqualTo(Duration.ofMillis(most)));
    }
}
