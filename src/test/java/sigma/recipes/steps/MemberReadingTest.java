package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.model.MemberId;

class MemberReadingTest {

    @Test
    void members_who_stay_have_to_be_seen_once_and_others_do_not_matter() {
        assertThat(reading("a b c", "a b c").faults(), empty());
        assertThat(reading("a b c", "a joined b c joined").faults(), empty());
    }

    @Test
    void who_is_left_out_or_shown_twice_is_named_the_first_three_of_them() {
        assertThat(reading("a b c", "a a b").faults(), contains("The pages leave out 1 of 3 members: c",
                "The pages show 1 of 3 members more than once: a"));
        assertThat(reading("a b c d e f", "f").faults(), contains("The pages leave out 5 of 6 members: a, b, c and 2 more"));
    }

    private static MemberReading reading(String stays, String seen) {
        return new MemberReading(new LinkedHashSet<>(ids(stays)), ids(seen), false);
    }

    private static List<MemberId> ids(String text) {
        return Arrays.stream(text.split(" ")).map(MemberId::new).toList();
    }
}
