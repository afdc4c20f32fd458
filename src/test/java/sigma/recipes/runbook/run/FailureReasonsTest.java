package sigma.recipes.runbook.run;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.resource.Resource;
import io.cucumber.core.runtime.Runtime;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sigma.recipes.runbook.run.failing.FailingSteps;

/** Tests that a failed scenario has a reason: the sentence, its place, and the fix. */
class FailureReasonsTest {

    private static final URI FILE = URI.create("file:///somewhere/features/members/a-test.feature");
    private static final String PLACE = "features/members/a-test.feature:";
    private static final String CODE = FailingSteps.class.getName();

    @Test
    void undefined_sentence_is_shown_with_the_nearest_ones_and_a_snippet() {
        assertThat(texts("Given a step that passed", "And no such thing at all"), contains(
                allOf(startsWith("""
                        No step matches this sentence: a step that passed
                          where:    features/members/a-test.feature:3
                          expected: a sentence that exists, such as
                                    a step that passes
                        """), matchesPattern("(?s).*fix:      write one of these, or add a step to "
                        + "src/main/java/sigma/recipes/runbook/run/failing/FailingSteps.java:\n\n +@Given\\(\"a step that passed\"\\).*")),
                allOf(startsWith("No step matches this sentence: no such thing at all\n  where:    " + PLACE + "4\n"),
                        matchesPattern("(?s).*@Given\\(\"no such thing at all\"\\).*"))));
    }

    @Test
    void ambiguous_sentence_names_both_steps() {
        assertThat(texts("Given a step that two match"), contains("Several steps match this sentence: a step that two match\n"
                + "  where:    " + PLACE + "3\n"
                + "  actual:   \"a step that two match\" in " + CODE + ".one()\n"
                + "            \"a step that two {word}\" in " + CODE + ".other(java.lang.String)\n"
                + "  fix:      change the sentence of one of these steps, so that only one matches"));
    }

    @Test
    void pending_step_names_its_method() {
        assertThat(texts("Given a step that is not written"), contains("The step of this sentence is not written yet: a step that is "
                + "not written\n  where:    " + PLACE + "3\n  fix:      write the method " + CODE + ".pending()"));
    }

    @Test
    void failed_step_is_shown_with_its_message_and_sentence() {
        assertThat(texts("Given a step that passes", "Then a step that fails", "And a step that fails"), contains(
                "Grace Kim is not in Sales Europe\n  where:    " + PLACE + "4  Then a step that fails"));
    }

    @Test
    void unexpected_exception_is_named_with_its_line() {
        assertThat(texts("Given a step with a mistake"), contains(matchesPattern("The code of the step failed with "
                + "java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0\n"
                + "  where:    features/members/a-test.feature:3  Given a step with a mistake\n"
                + "  actual:   at sigma\\.recipes\\..*FailingSteps.mistake\\(FailingSteps.java:\\d+\\)")));
        assertThat(texts("Given a step that fails silently"), contains(
                startsWith("The code of the step failed with java.lang.AssertionError\n")));
    }

    @Test
    void failed_hook_is_shown_at_the_scenario() {
        assertThat(played("@hook Scenario", "Given a step that passes").get(0).reasons().stream().map(reason -> reason.problem().text())
                .toList(), contains("The organization is closed today\n  where:    " + PLACE + "3"));
    }

    @Test
    void each_reason_has_the_line_of_its_sentence_and_an_id() {
        List<FailureReason> reasons = played("Scenario", "Given a step that passed", "And a step that is not here").get(0).reasons();

        assertThat(reasons.stream().map(FailureReason::line).toList(), contains(3, 4));
        assertThat(reasons.stream().map(reason -> reason.problem().id()).toList(), contains("step.undefined", "step.undefined"));
    }

    @Test
    void passed_scenario_has_no_reason() {
        ScenarioResult result = played("Scenario", "Given a step that passes").get(0);

        assertThat(result.reasons(), empty());
        assertThat(result.failed(), equalTo(false));
        assertThat(result.path() + " " + result.file() + " " + result.recipe(),
                equalTo("features/members/a-test.feature a-test.feature a-test"));
    }

    private static List<String> texts(String... sentences) {
        ScenarioResult result = played("Scenario", sentences).get(0);
        assertThat(result.failed(), equalTo(true));
        return result.reasons().stream().map(reason -> reason.problem().text()).toList();
    }

    private static List<ScenarioResult> played(String scenario, String... sentences) {
        String source = "Feature: A test\n" + scenario.replace(' ', '\n') + ": One\n" + String.join("\n", sentences) + "\n";
        ResultListener listener = new ResultListener(step -> { }, result -> { });
        List<Feature> features = new FeatureParser(UUID::randomUUID).parseResource(new Source(source)).stream().toList();
        Runtime.builder().withRuntimeOptions(new RuntimeOptionsBuilder().addGlue(GluePath.parse(FailingSteps.class.getPackageName()))
                        .setNoSummary().setPublishQuiet(true).build())
                .withFeatureSupplier(() -> features).withAdditionalPlugins(listener).build().run();
        return listener.results();
    }

    private record Source(String text) implements Resource {

        @Override
        public URI getUri() {
            return FILE;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
