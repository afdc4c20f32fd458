package sigma.recipes.runbook.verify;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Delays the end of an interrupted process until the running scenarios are reported. It must be registered after the
 * listener that reports them.
 */
final class ReportedScenarios implements ConcurrentEventListener {

    private static final long PATIENCE_SECONDS = 10;

    /** The first party is the ending process; each scenario is another one. */
    private final Phaser scenarios = new Phaser(1);

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(TestCaseStarted.class, started -> scenarios.register());
        events.registerHandlerFor(TestCaseFinished.class, finished -> scenarios.arriveAndDeregister());
    }

    /** Waits for the running scenarios, with a limit. */
    void await() {
        try {
            scenarios.awaitAdvanceInterruptibly(scenarios.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            // Its result is missing from the report; what it created has been removed.
        }
    }
}
