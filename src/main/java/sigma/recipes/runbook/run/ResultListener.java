package sigma.recipes.runbook.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.HookTestStep;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import sigma.recipes.runbook.page.StepPrinter;
import sigma.recipes.runbook.page.StepResult;

/** Records the result of each scenario, and reports each step as it ends. */
public final class ResultListener implements ConcurrentEventListener {

    private final Consumer<StepResult> eachStep;
    private final Consumer<ScenarioResult> eachScenario;
    private final List<ScenarioResult> results = new ArrayList<>();
    private final FeaturePlaces places;
    private final FailureReasons reasons;

    /** Creates a listener for features of the project, which forwards each step and each scenario. */
    public ResultListener(Consumer<StepResult> eachStep, Consumer<ScenarioResult> eachScenario) {
        this(eachStep, eachScenario, FeaturePlaces.ofProject());
    }

    /** Creates a listener that forwards each step and each scenario. */
    public ResultListener(Consumer<StepResult> eachStep, Consumer<ScenarioResult> eachScenario, FeaturePlaces places) {
        this.places = places;
        this.reasons = new FailureReasons(places);
        this.eachStep = eachStep;
        this.eachScenario = eachScenario;
    }

    @Override
    public void setEventPublisher(EventPublisher events) {
        reasons.setEventPublisher(events);
        events.registerHandlerFor(TestStepFinished.class, this::finished);
        events.registerHandlerFor(TestCaseFinished.class, this::finished);
    }

    /** Returns the results of the scenarios in the order of completion. */
    public synchronized List<ScenarioResult> results() {
        return List.copyOf(results);
    }

    private synchronized void finished(TestStepFinished event) {
        if (event.getTestStep() instanceof PickleStepTestStep step) {
            eachStep.accept(new StepResult(StepPrinter.text(step), event.getResult().getStatus(),
                    Optional.ofNullable(event.getResult().getError()).or(() -> undefined(event, step))));
        } else if (event.getTestStep() instanceof HookTestStep && event.getResult().getError() != null) {
            eachStep.accept(new StepResult("around the scenario", event.getResult().getStatus(),
                    Optional.of(event.getResult().getError())));
        }
    }

    private Optional<Throwable> undefined(TestStepFinished event, PickleStepTestStep step) {
        return event.getResult().getStatus() != Status.UNDEFINED ? Optional.empty() : reasons.of(event.getTestCase()).stream()
                .filter(reason -> reason.line() == step.getStep().getLine()).findFirst()
                .map(reason -> new UndefinedSentence(reason.problem()));
    }

    private synchronized void finished(TestCaseFinished event) {
        TestCase scenario = event.getTestCase();
        ScenarioResult result = new ScenarioResult(scenario.getUri(), places.of(scenario.getUri()), scenario.getLocation().getLine(), scenario.getName(),
                event.getResult().getStatus(), Optional.ofNullable(event.getResult().getError()), reasons.of(scenario),
                event.getResult().getDuration());
        results.add(result);
        eachScenario.accept(result);
    }
}
