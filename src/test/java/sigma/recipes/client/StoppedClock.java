package sigma.recipes.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A pace that never really waits: waiting moves its clock on and is written down. */
final class StoppedClock implements Pace {

    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private Instant now = Instant.parse("2026-08-01T10:00:00Z");

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public Duration toWait(Duration wanted) {
        waits.add(wanted);
        pass(wanted);
        return Duration.ZERO;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    List<Duration> waits() {
        return List.copyOf(waits);
    }
}
