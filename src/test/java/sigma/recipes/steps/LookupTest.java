package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import sigma.recipes.client.Member;
import sigma.recipes.client.MemberId;

/** What a name that means nobody, or more than one, is answered with. */
class LookupTest {

    private static final Member ANA = new Member(new MemberId("id-1"), "ana@example.com", "Ana", "Silva", "Lite", false,
            false);
    private static final Member OTHER_ANA = new Member(new MemberId("id-2"), "ana@example.org", "Ana", "Silva", "Lite",
            true, false);

    @Test
    void the_only_candidate_is_the_one() {
        assertThat(Lookup.only("member", "Ana Silva", List.of(ANA), Lookup::describe), equalTo(ANA));
    }

    @Test
    void nobody_is_told_with_the_ways_to_give_one() {
        assertThat(refused("member", "Ana Silva", List.<Member>of(), Lookup::describe), equalTo("""
                There is no member "Ana Silva" in this organization.
                Give a member by its full name, address or id, or say "me"."""));
        assertThat(refused("team", "Finance", List.<String>of(), Function.identity()), equalTo("""
                There is no team "Finance" in this organization.
                Give a team by its name or id."""));
    }

    @Test
    void several_are_listed_with_what_tells_them_apart() {
        assertThat(refused("member", "Ana Silva", List.of(ANA, OTHER_ANA), Lookup::describe), equalTo("""
                "Ana Silva" may mean 2 members:
                  Ana Silva, ana@example.com, id id-1
                  Ana Silva, ana@example.org, deactivated, id id-2
                Give the one you mean by its address or id."""));
        assertThat(refused("team", "Finance", List.of("Finance, id 1", "Finance, id 2"), Function.identity()),
                equalTo("""
                "Finance" may mean 2 teams:
                  Finance, id 1
                  Finance, id 2
                Give the one you mean by its id."""));
    }

    private static <T> String refused(String kind, String text, List<T> candidates, Function<T, String> described) {
        return assertThrows(AssertionError.class, () -> Lookup.only(kind, text, candidates, described)).getMessage();
    }
}
