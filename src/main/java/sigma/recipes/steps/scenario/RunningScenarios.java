package sigma.recipes.steps.scenario;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The scenarios that are under way. A run that is broken off lets them end and tidy up, and starts no others. */
public final class RunningScenarios {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Set<World> taken = new HashSet<>();
    private boolean closed;

    /** Seats a scenario; returns false where the run is being broken off. */
    synchronized boolean take(World world) {
        return !closed && taken.add(world);
    }

    synchronized void leave(World world) {
        taken.remove(world);
        notifyAll();
    }

    /** Breaks the run off: waits for the scenarios under way, and undoes what those have made that do not end in time. */
    public void close() {
        late().forEach(World::tidy);
    }

    private synchronized List<World> late() {
        closed = true;
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (long left = PATIENCE.toMillis(); !taken.isEmpty() && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(taken);
    }
}
