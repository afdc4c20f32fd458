package sigma.recipes.steps.scenario;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestSourceRead;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.plugin.event.TestStepStarted;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notifies each scenario of its current sentence, as in the feature, with the columns of an outline in angle brackets. It is
 * a listener and not a hook, since a hook around every step would be part of the Allure report.
 */
public final class SentenceListener implements ConcurrentEventListener {

    private final Map<URI, List<String>> sources = new ConcurrentHashMap<>();

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(TestSourceRead.class, read -> sources.put(read.getUri(), read.getSource().lines().toList()));
        events.registerHandlerFor(TestStepStarted.class, this::started);
        events.registerHandlerFor(TestStepFinished.class, finished -> plays(finished.getTestCase(), Optional.empty()));
    }

    private void started(TestStepStarted event) {
        if (event.getTestStep() instanceof PickleStepTestStep step) {
            String line = sources.get(step.getUri()).get(step.getStep().getLine() - 1).strip();
            plays(event.getTestCase(), Optional.of(line.substring(step.getStep().getKeyword().strip().length()).strip()));
        }
    }

    private static void plays(TestCase scenario, Optional<String> sentence) {
        CurrentOrganization.find().flatMap(run -> run.scenarios().find(scenario.getUri(), scenario.getLocation().getLine()))
                .ifPresent(session -> session.plays(sentence));
    }
}
