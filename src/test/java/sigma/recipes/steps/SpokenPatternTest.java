package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import sigma.recipes.steps.sentence.SpokenPattern;

class SpokenPatternTest {

    @Test
    void types_that_are_not_plain_values_become_words() {
        assertThat(SpokenPattern.of("{actor} let {grantee} {permission} {grantable}"),
                equalTo("I let {text} {permission} the workspace {text}"));
        assertThat(SpokenPattern.of("{text} {is} in the team {text}"), equalTo("{text} is in the team {text}"));
    }

    @Test
    void alternatives_become_the_plural() {
        assertThat(SpokenPattern.of("there is/are {count} workspace(s) called {text}"),
                equalTo("there are {int} workspaces called {text}"));
    }

    @Test
    void other_patterns_stay_as_they_are() {
        assertThat(SpokenPattern.of("the element {text} of the workbook {text}"),
                equalTo("the element {text} of the workbook {text}"));
    }
}
