package sigma.recipes.steps.scenario;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestSourceRead;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.plugin.event.TestStepStarted;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the usage record which sentence calls an operation: as the feature has it, with the columns of an
 * outline in angle brackets. Cucumber calls it on the thread that plays the scenario. It is a listener and no hook, since
 * a hook around every step would show in the Allure report.
 */
public final class SentenceListener implements ConcurrentEventListener {

    private final Map<URI, List<String>> sources = new ConcurrentHashMap<>();

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(TestSourceRead.class, read -> sources.put(read.getUri(), read.getSource().lines().toList()));
        events.registerHandlerFor(TestStepStarted.class, this::started);
        events.registerHandlerFor(TestStepFinished.class, finished -> plays(null));
    }

    private void started(TestStepStarted event) {
        if (event.getTestStep() instanceof PickleStepTestStep step) {
            String line = sources.get(step.getUri()).get(step.getStep().getLine() - 1).strip();
            plays(line.substring(step.getStep().getKeyword().strip().length()).strip());
        }
    }

    private static void plays(String sentence) {
        CurrentOrganization.find().ifPresent(run -> run.usage().plays(sentence));
    }
}
