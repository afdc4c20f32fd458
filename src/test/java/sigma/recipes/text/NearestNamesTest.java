package sigma.recipes.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNamesTest {

    private static final List<String> TEAMS = List.of("Finance", "Sales Europe", "Sales North America", "Data Platform");

    @ParameterizedTest
    @CsvSource({"Finanec,Finance", "finance,Finance", "Fin-ance,Finance", "Sales Eruope,Sales Europe", "platform,Data Platform"})
    void misspelled_name_has_a_nearest_name(String unknown, String nearest) {
        assertThat(NearestNames.first(unknown, TEAMS), equalTo(Optional.of(nearest)));
    }

    @ParameterizedTest
    @CsvSource({"Marketing", "Ops", "x"})
    void dissimilar_name_has_no_nearest_name(String unknown) {
        assertThat(NearestNames.of(unknown, TEAMS), hasSize(0));
        assertThat(NearestNames.didYouMean(unknown, TEAMS), equalTo(""));
    }

    @Test
    void at_most_five_names_are_returned_nearest_first() {
        List<String> recipes = List.of("list-members", "create-a-member", "members", "onboard-a-member", "look-up-a-member",
                "offboard-a-member");

        assertThat(NearestNames.of("member", recipes), hasSize(5));
        assertThat(NearestNames.of("member", recipes).get(0), equalTo("members"));
        assertThat(NearestNames.of("memebr", List.of("member1", "member2", "member3", "member4")), hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "tags", "Tag, version-", "version-tag"})
    void names_with_the_same_words_are_found_in_any_order(String words) {
        assertThat(NearestNames.of(words, List.of("take-a-version-tag-off", "sign-a-page", "create-a-version-tag", "list-teams")),
                containsInAnyOrder("take-a-version-tag-off", "create-a-version-tag"));
    }

    @ParameterizedTest
    @CsvSource({"ag", "a", "tag member", "taggable"})
    void partial_words_do_not_match(String words) {
        assertThat(NearestNames.of(words, List.of("take-a-version-tag-off", "create-a-version-tag")), hasSize(0));
    }

    @Test
    void name_that_differs_only_in_case_or_punctuation_is_the_only_suggestion() {
        assertThat(NearestNames.of("SALES-EUROPE", List.of("Sales Europe", "Sales Europe 2")), contains("Sales Europe"));
    }

    @Test
    void question_quotes_each_name() {
        assertThat(NearestNames.didYouMean("Sales", TEAMS), equalTo(" Did you mean \"Sales Europe\" or \"Sales North America\"?"));
    }

    @ParameterizedTest
    @CsvSource({"CLIENT_ID,clientId,0", "SECRET,SECERT,2", "SECRET,SECRE,1"})
    void edit_distance_ignores_case_and_punctuation(String one, String other, int edits) {
        assertThat(NearestNames.edits(one, other), equalTo(edits));
    }
}
