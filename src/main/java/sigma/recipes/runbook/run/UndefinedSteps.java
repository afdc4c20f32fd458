package sigma.recipes.runbook.run;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Location;
import io.cucumber.plugin.event.SnippetsSuggestedEvent;
import io.cucumber.plugin.event.StepDefinedEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sigma.recipes.text.NearestNames;

/** Keeps the sentences that no step matches, with what Cucumber suggests for them. */
final class UndefinedSteps implements ConcurrentEventListener {

    private final Set<String> patterns = new TreeSet<>();
    private final Map<Place, List<String>> messages = new HashMap<>();

    private record Place(URI file, Location scenario) {
    }

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(StepDefinedEvent.class, this::defined);
        events.registerHandlerFor(SnippetsSuggestedEvent.class, this::suggested);
    }

    /** Returns a message for each sentence of a scenario that no step matches. */
    synchronized List<String> of(URI file, Location scenario) {
        return List.copyOf(messages.getOrDefault(new Place(file, scenario), List.of()));
    }

    private synchronized void defined(StepDefinedEvent event) {
        patterns.add(event.getStepDefinition().getPattern());
    }

    private synchronized void suggested(SnippetsSuggestedEvent event) {
        messages.computeIfAbsent(new Place(event.getUri(), event.getTestCaseLocation()), place -> new ArrayList<>())
                .add(message(event));
    }

    private String message(SnippetsSuggestedEvent event) {
        String sentence = event.getSuggestion().getStep();
        List<String> nearest = NearestNames.of(sentence, patterns);
        return "No step matches this sentence.\n  line " + event.getStepLocation().getLine() + "   " + sentence
                + (nearest.isEmpty() ? "" : "\n  nearest  " + String.join("\n           ", nearest))
                + "\n  fix      write one of those, or add a step to the class of its subject in sigma.recipes.steps:\n"
                + String.join("\n", event.getSuggestion().getSnippets()).strip().indent(4).stripTrailing();
    }
}
