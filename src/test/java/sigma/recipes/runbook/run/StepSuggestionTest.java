package sigma.recipes.runbook.run;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import sigma.recipes.fixture.Proof;

/** Tests that undefined sentences are found without running anything. */
@Tag(Proof.ONLY)
class StepSuggestionTest {

    @Test
    void undefined_sentence_has_the_nearest_ones_and_a_snippet_for_its_class() {
        assertThat(found("I remove \"Ana Silva\" out of the team \"Finance\""), contains("""
                No step matches this sentence: I remove "Ana Silva" out of the team "Finance"
                  where:    made-up.feature:3
                  expected: a sentence that exists, such as
                            I remove {text} from the team {text}
                            {text} is in the team {text}
                            the team {text}
                  fix:      write one of these, or add a step to src/main/java/sigma/recipes/steps/TeamSteps.java:

                            @When("I remove {text} out of the team {text}")
                            public void iRemoveOutOfTheTeam(String text, String text2) {
                                throw new io.cucumber.java.PendingException();
                            }"""));
    }

    @Test
    void misspelled_word_counts_as_the_word() {
        assertThat(found("I crate the worksapce \"Forecast\""), contains(allOf(
                containsString("such as\n            I create the workspace {text}\n"),
                containsString("add a step to src/main/java/sigma/recipes/steps/WorkspaceSteps.java:\n"))));
    }

    @Test
    void dissimilar_sentence_has_those_that_share_words() {
        assertThat(found("7 pelicans guard every connection grant"), contains(allOf(
                containsString("the connection {text}\n"),
                containsString("add a step to src/main/java/sigma/recipes/steps/ExistingObjectSteps.java:\n"),
                containsString("public void pelicansGuardEveryConnectionGrant(Integer int1) {\n"))));
        assertThat(found("42"), contains(containsString("add a step to the class of its subject in src/main/java/sigma/recipes/steps:\n")));
    }

    @Test
    void sentence_with_one_step_is_not_reported() {
        assertThat(found("the team \"Sales\""), empty());
    }

    private static List<String> found(String sentence) {
        FailureReasons steps = new FailureReasons();
        new FeatureRun().dry().heardBy(steps).whole(URI.create("file:///made-up.feature"),
                ("Feature: Made up\n  Scenario: One\n    When " + sentence + "\n").getBytes(StandardCharsets.UTF_8)).run();
        return steps.of(URI.create("file:///made-up.feature")).stream().map(found -> found.problem().text()).toList();
    }
}
