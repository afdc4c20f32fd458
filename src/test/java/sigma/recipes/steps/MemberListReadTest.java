package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.model.MemberId;

class MemberListReadTest {

    @Test
    void members_present_throughout_must_be_listed_once() {
        assertThat(reading("a b c", "a b c").faults(), empty());
        assertThat(reading("a b c", "a joined b c joined").faults(), empty());
    }

    @Test
    void missing_and_repeated_members_are_named() {
        assertThat(reading("a b c", "a a b").faults(), contains("The pages leave out 1 of 3 members: \"C\".",
                "The pages show 1 of 3 members more than once: \"A\"."));
        assertThat(reading("a b c d e f", "f").faults(), contains("The pages leave out 5 of 6 members: \"A\", \"B\", \"C\", \"D\", \"E\"."));
    }

    private static MemberListRead reading(String stays, String seen) {
        Map<MemberId, String> names = new LinkedHashMap<>();
        ids(stays).forEach(id -> names.put(id, id.value().toUpperCase(Locale.ROOT)));
        return new MemberListRead(names, ids(seen), false);
    }

    private static List<MemberId> ids(String text) {
        return Arrays.stream(text.split(" ")).map(MemberId::new).toList();
    }
}
