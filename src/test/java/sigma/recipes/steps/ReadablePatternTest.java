package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import org.junit.jupiter.api.Test;
import sigma.recipes.steps.sentence.ReadablePattern;

class ReadablePatternTest {

    @Test
    void parameter_types_become_words() {
        assertThat(ReadablePattern.of("{actor} let {grantee} {permission} {grantable}"),
                contains("I let {text} {permission} the workspace {text}"));
        assertThat(ReadablePattern.of("{text} {is} in the team {text}"), contains("{text} is in the team {text}"));
    }

    @Test
    void alternatives_become_the_plural() {
        assertThat(ReadablePattern.of("there is/are {count} workspace(s) called {text}"),
                contains("there are {int} workspaces called {text}"));
    }

    @Test
    void type_for_several_kinds_becomes_a_sentence_for_each() {
        assertThat(ReadablePattern.of("the {organizationKind} {text}"),
                contains("the team {text}", "the workspace {text}", "the connection {text}"));
    }

    @Test
    void other_patterns_are_unchanged() {
        assertThat(ReadablePattern.of("the element {text} of the workbook {text}"),
                contains("the element {text} of the workbook {text}"));
    }
}
