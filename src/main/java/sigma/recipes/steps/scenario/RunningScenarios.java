package sigma.recipes.steps.scenario;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The scenarios that are running. An interrupted run waits until they have ended and removed what they created, and starts
 * no others.
 */
public final class RunningScenarios {

    private static final long PATIENCE_SECONDS = 10;

    private final Set<ScenarioSession> sessions = ConcurrentHashMap.newKeySet();
    /** The first party is the run, which arrives when it is interrupted; each scenario is another one. */
    private final Phaser scenarios = new Phaser(1);
    private volatile boolean interrupted;

    /** Adds a scenario that starts; returns false if the run is interrupted. */
    boolean add(ScenarioSession session) {
        scenarios.register();
        if (interrupted) {
            scenarios.arriveAndDeregister();
            return false;
        }
        return sessions.add(session);
    }

    /** Removes a scenario that has ended. */
    void remove(ScenarioSession session) {
        if (sessions.remove(session)) {
            scenarios.arriveAndDeregister();
        }
    }

    /** Returns the running scenario of a feature at a line. */
    Optional<ScenarioSession> find(URI feature, int line) {
        return sessions.stream().filter(session -> session.isAt(feature, line)).findFirst();
    }

    /** Interrupts the run: waits for the scenarios, and removes what scenarios created that do not end in time. */
    public void interrupt() {
        interrupted = true;
        try {
            scenarios.awaitAdvanceInterruptibly(scenarios.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            // Scenarios that have not ended are cleaned up here.
        }
        List.copyOf(sessions).forEach(ScenarioSession::cleanUp);
    }
}
