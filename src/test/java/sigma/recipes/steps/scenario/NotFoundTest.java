package sigma.recipes.steps.scenario;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotFoundTest {

    @ParameterizedTest
    @CsvSource({"USER_ATTRIBUTE, a user attribute", "ACCOUNT_TYPE, an account type", "EMBED, an embed", "TEAM, a team"})
    void message_has_the_article_of_the_spoken_kind(NotFound kind, String noun) {
        assertThat(kind.error("Region", List.of()).getMessage(), containsString("\nGive " + noun + " by its "));
    }

    @Test
    void message_names_the_nearest_and_all_that_exist() {
        assertThat(NotFound.USER_ATTRIBUTE.error("Region", List.of("Sales Region", "Office")).getMessage(), is("""
                There is no user attribute "Region" in this organization. Did you mean "Sales Region"?
                Give a user attribute by its name or id. There are: "Office", "Sales Region"."""));
    }
}
