package sigma.recipes.runbook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestStepFinished;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import sigma.recipes.recipe.Recipe;
import sigma.recipes.recipe.RecipeBook;
import sigma.recipes.runbook.run.FeatureRun;

/** Tests that every sentence of the features has exactly one step, and that a feature uses every step, without running them. */
class FeatureStepsTest {

    @Test
    void every_sentence_has_one_step_and_every_step_is_used() throws IOException {
        Sentences sentences = new Sentences();
        FeatureRun run = new FeatureRun().dry().heardBy(sentences);
        for (Recipe recipe : RecipeBook.open(Path.of("features")).recipes()) {
            run.whole(recipe.path().toUri(), Files.readAllBytes(recipe.path()));
        }

        run.run();

        assertThat("sentences without exactly one step", sentences.undefined, empty());
        assertThat("steps that no feature uses", sentences.unused(), empty());
    }

    @Test
    void undefined_sentence_and_unused_step_are_detected() {
        Sentences sentences = new Sentences();

        new FeatureRun().dry().heardBy(sentences).whole(URI.create("file:///made-up.feature"), """
                Feature: Made up
                  Scenario: One
                    Given the member "Ana Silva"
                    When I juggle with 3 members
                """.getBytes(StandardCharsets.UTF_8)).run();

        assertThat(sentences.undefined, contains("UNDEFINED: I juggle with 3 members"));
        assertThat(sentences.unused(), hasSize(greaterThan(50)));
        assertThat(sentences.unused(), hasItem(startsWith("sigma.recipes.steps.TeamSteps.add")));
    }

    private static final class Sentences implements ConcurrentEventListener {

        private final Set<String> defined = new ConcurrentSkipListSet<>();
        private final Set<String> used = new ConcurrentSkipListSet<>();
        private final Set<String> undefined = new ConcurrentSkipListSet<>();

        @Override
        public void setEventPublisher(EventPublisher events) {
            events.registerHandlerFor(StepDefinedEvent.class,
                    event -> defined.add(event.getStepDefinition().getLocation()));
            events.registerHandlerFor(TestStepFinished.class, this::finished);
        }

        private void finished(TestStepFinished event) {
            if (event.getTestStep() instanceof PickleStepTestStep step) {
                Status status = event.getResult().getStatus();
                if (status == Status.UNDEFINED || status == Status.AMBIGUOUS) {
                    undefined.add(status + ": " + step.getStep().getText());
                } else {
                    used.add(step.getCodeLocation());
                }
            }
        }

        private Set<String> unused() {
            Set<String> unused = new TreeSet<>(defined);
            unused.removeAll(used);
            return unused;
        }
    }
}
