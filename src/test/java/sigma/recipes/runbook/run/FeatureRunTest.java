package sigma.recipes.runbook.run;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseStarted;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FeatureRunTest {

    private static final String FEATURE = "Feature: Many scenarios\n" + "  Scenario: It is one of many\n    Given a sentence without a step\n".repeat(16)
            + "  Scenario: It is alone\n    Given a sentence without a step\n";

    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    @Test
    void many_scenarios_run_on_every_thread() {
        run().run();

        assertThat(threads, hasSize(2));
    }

    @Test
    void few_selected_scenarios_run_on_one_thread() {
        run().titled(Pattern.compile("alone")).run();

        assertThat(threads, hasSize(1));
    }

    private FeatureRun run() {
        ConcurrentEventListener listener = this::listen;
        return new FeatureRun().whole(URI.create("file:/many-scenarios.feature"), FEATURE.getBytes(StandardCharsets.UTF_8))
                .heardBy(listener).threads(2).dry();
    }

    private void listen(EventPublisher events) {
        events.registerHandlerFor(TestCaseStarted.class, started -> threads.add(Thread.currentThread().getName()));
    }
}
