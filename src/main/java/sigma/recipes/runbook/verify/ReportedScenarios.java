package sigma.recipes.runbook.verify;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Delays the end of an interrupted process until the scenarios that were running are reported. It has to listen after the
 * listener that reports them.
 */
final class ReportedScenarios implements ConcurrentEventListener {

    private static final long PATIENCE_SECONDS = 10;

    /** Its first party is the process that ends; each scenario is one more. */
    private final Phaser scenarios = new Phaser(1);

    @Override
    public void setEventPublisher(EventPublisher events) {
        events.registerHandlerFor(TestCaseStarted.class, started -> scenarios.register());
        events.registerHandlerFor(TestCaseFinished.class, finished -> scenarios.arriveAndDeregister());
    }

    /** Waits for the scenarios that are running, but not for ever. */
    void await() {
        try {
            scenarios.awaitAdvanceInterruptibly(scenarios.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            // Its result is missing in the report; what it created is removed by now.
        }
    }
}
