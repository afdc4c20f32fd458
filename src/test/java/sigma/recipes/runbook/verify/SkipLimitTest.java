package sigma.recipes.runbook.verify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import sigma.recipes.organization.SkipReason;

class SkipLimitTest {

    private static final List<SkipReason> SKIPPED = List.of(SkipReason.NO_WRITES, SkipReason.NO_CONNECTION,
            SkipReason.SANDBOX_ONLY);

    @Test
    void any_number_may_be_skipped_without_a_limit() {
        assertThat(of("", "").problem(SKIPPED), equalTo(Optional.empty()));
    }

    @Test
    void sandbox_only_scenarios_do_not_count() {
        assertThat(of(SkipLimit.MAX_SKIPPED, "2").problem(SKIPPED), equalTo(Optional.empty()));
        assertThat(of(SkipLimit.MAX_SKIPPED, "1").problem(SKIPPED),
                equalTo(Optional.of("2 scenarios were skipped that a real organization can run; at most 1 may be.")));
    }

    @Test
    void require_all_is_set_with_and_without_a_value_except_false() {
        assertThat(of(SkipLimit.REQUIRE_ALL, "true").problem(SKIPPED).isPresent(), equalTo(true));
        assertThat(of(SkipLimit.REQUIRE_ALL, "").problem(SKIPPED).isPresent(), equalTo(true));
        assertThat(of(SkipLimit.REQUIRE_ALL, "false").problem(SKIPPED).isPresent(), equalTo(false));
    }

    @Test
    void invalid_limit_is_refused() {
        assertThat(assertThrows(IllegalArgumentException.class, () -> of(SkipLimit.MAX_SKIPPED, "few")).getMessage(),
                equalTo("-Dmax-skipped=few is not a number. Expected a whole number, such as 20"));
    }

    private static SkipLimit of(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return SkipLimit.of(properties);
    }
}
