package sigma.recipes.runbook.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Location;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.SnippetsSuggestedEvent;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.StepDefinedEvent;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestStepFinished;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.http.Unreachable;
import sigma.recipes.contract.check.ContractViolation;
import sigma.recipes.problem.Problem;
import sigma.recipes.runbook.glue.Glue;
import sigma.recipes.runbook.page.StepPrinter;

/** Records why scenarios fail: for each sentence, the problem, its place and the fix. */
public final class FailureReasons implements ConcurrentEventListener {

    private static final String OUR_CODE = "sigma.recipes.";

    private final Map<String, String> locationByPattern = new TreeMap<>();
    private final Map<Place, List<FailureReason>> reasons = new HashMap<>();

    private final FeaturePlaces places;

    /** Creates a record for features of the project. */
    public FailureReasons() {
        this(FeaturePlaces.ofProject());
    }

    /** Creates a record. */
    public FailureReasons(FeaturePlaces places) {
        this.places = places;
    }

    private record Place(URI file, Location location) {
    }

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(StepDefinedEvent.class, this::defined);
        events.registerHandlerFor(SnippetsSuggestedEvent.class, this::suggested);
        events.registerHandlerFor(TestStepFinished.class, this::finished);
    }

    /** Returns why a scenario failed, in the order of its sentences. */
    synchronized List<FailureReason> of(TestCase scenario) {
        return List.copyOf(reasons.getOrDefault(new Place(scenario.getUri(), scenario.getLocation()), List.of()));
    }

    /** Returns the reasons of all scenarios of a feature, each line once. */
    public synchronized Collection<FailureReason> of(URI feature) {
        Map<Integer, FailureReason> byLine = new TreeMap<>();
        reasons.entrySet().stream().filter(place -> place.getKey().file().equals(feature))
                .flatMap(place -> place.getValue().stream()).forEach(reason -> byLine.putIfAbsent(reason.line(), reason));
        return byLine.values();
    }

    private synchronized void defined(StepDefinedEvent event) {
        locationByPattern.put(event.getStepDefinition().getPattern(), event.getStepDefinition().getLocation());
    }

    /** Cucumber suggests a step for each sentence of a scenario without one, before the scenario starts. */
    private synchronized void suggested(SnippetsSuggestedEvent event) {
        add(event.getUri(), event.getTestCaseLocation(), new FailureReason(event.getStepLocation().getLine(),
                new StepSuggestion(locationByPattern, places.isOwn(event.getUri())).problem(event.getSuggestion().getStep(),
                        event.getSuggestion().getSnippets().get(0)).at(places.of(event.getUri()) + ":" + event.getStepLocation().getLine())));
    }

    private void add(URI file, Location scenario, FailureReason reason) {
        reasons.computeIfAbsent(new Place(file, scenario), place -> new ArrayList<>()).add(reason);
    }

    private synchronized void finished(TestStepFinished event) {
        Status status = event.getResult().getStatus();
        if (status == Status.PASSED || status == Status.SKIPPED || status == Status.UNDEFINED) {
            return;
        }
        TestCase scenario = event.getTestCase();
        FailureReason reason = event.getTestStep() instanceof PickleStepTestStep step
                ? new FailureReason(step.getStep().getLine(), sentence(step, status, event.getResult().getError()))
                : new FailureReason(scenario.getLocation().getLine(), failed(event.getResult().getError())
                        .at(places.of(scenario.getUri()) + ":" + scenario.getLocation().getLine()));
        add(scenario.getUri(), scenario.getLocation(), reason);
    }

    private Problem sentence(PickleStepTestStep step, Status status, Throwable error) {
        String sentence = step.getStep().getText();
        String place = places.of(step.getUri()) + ":" + step.getStep().getLine();
        return switch (status) {
            case AMBIGUOUS -> Problem.of("Several steps match this sentence: " + sentence).at(place).id("step.ambiguous")
                    .actual(error.getMessage().lines().skip(1).map(String::strip).collect(Collectors.joining("\n")))
                    .fix("change the sentence of one of these steps, so that only one matches");
            case PENDING -> Problem.of("The step of this sentence is not written yet: " + sentence).at(place).id("step.pending")
                    .fix("write the method " + step.getCodeLocation());
            default -> failed(error).at(place + "  " + StepPrinter.text(step));
        };
    }

    private static Problem failed(Throwable error) {
        String id = error instanceof ContractViolation ? "contract.broken" : error instanceof Refusal ? "api.refused"
                : error instanceof Unreachable ? "api.unreachable" : "step.failed";
        return isDefect(error) ? Problem.of("The code of the step failed with " + error).actual(frame(error)).id("step.defect")
                : Problem.of(error.getMessage()).id(id);
    }

    /** An exception of the JDK, or one without a message, is a defect of the project; its message alone is not helpful. */
    private static boolean isDefect(Throwable error) {
        boolean javas = error.getClass().getName().startsWith("java.");
        boolean explained = error instanceof AssertionError || error instanceof IllegalStateException;
        return error.getMessage() == null || error.getMessage().isBlank() || javas && !explained;
    }

    private static String frame(Throwable error) {
        return Arrays.stream(error.getStackTrace()).filter(frame -> frame.getClassName().startsWith(OUR_CODE)
                        || Glue.LOADER.equals(frame.getClassLoaderName())).findFirst()
                .map(frame -> "at " + frame).orElse("");
    }
}
