package sigma.recipes.steps.review;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sigma.recipes.client.access.AccountTypeEntry;
import sigma.recipes.client.access.AccountTypeId;
import sigma.recipes.client.fixture.ClientFixture;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.steps.sentence.StartDate;

class ReviewPartsTest {

    private static final Member ANA = member("ana", "View");
    private static final Member BEN = member("ben", "view");
    private static final Member CHEN = member("chen", "Build");

    @AutoClose
    private final ClientFixture fixture = new ClientFixture();

    @Test
    void date_starts_at_midnight_utc() {
        assertThat(StartDate.of("2028-02-29").since(fixture.client().recentUses()), is(Instant.parse("2028-02-29T00:00:00Z")));
    }

    @Test
    void days_count_backwards_from_now() {
        Instant now = StartDate.of("0 days ago").since(fixture.client().recentUses());

        assertThat(StartDate.of("90 days ago").since(fixture.client().recentUses()).plusSeconds(90 * 86_400).minusSeconds(60).isBefore(now),
                is(true));
        assertThat(StartDate.of("90 days ago").since(fixture.client().recentUses()).plusSeconds(90 * 86_400).isBefore(now), is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-1-1", "yesterday", "-1 days ago", ""})
    void invalid_text_is_rejected_with_an_example(String text) {
        assertThat(assertThrows(AssertionError.class, () -> StartDate.of(text)).getMessage(), containsString("2026-01-31"));
    }

    @Test
    void members_are_counted_by_account_type_ignoring_case() {
        AccountTypeUse use = AccountTypeUse.of(new AccountTypeEntry(new AccountTypeId("1"), "View", false), List.of("comment"), List.of(ANA, BEN, CHEN),
                Set.of(BEN.id(), CHEN.id()), Set.of(CHEN.id()));

        assertThat(use, is(new AccountTypeUse("View", false, List.of("comment"), 2, 1, 0)));
        assertThat(use.has(BEN), is(true));
        assertThat(use.has(CHEN), is(false));
    }

    private static Member member(String id, String type) {
        return new Member(new MemberId(id), id + "@example.com", id, "Silva", type, false, false);
    }
}
