package sigma.recipes.client.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enforces deadlines for whole exchanges: a socket timeout restarts with each byte received. It checks a few times a second,
 * since a timer for each request costs as much as sending it.
 */
final class Deadlines implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final long EVERY_MILLIS = 200;

    private final Map<Runnable, Long> ends = new ConcurrentHashMap<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs {@code end} after {@code time}, unless it is {@linkplain #cancel cancelled} first. */
    void after(Duration time, Runnable end) {
        ends.put(end, System.nanoTime() + time.toNanos());
        if (started.compareAndSet(false, true)) {
            clock.scheduleAtFixedRate(this::endPassed, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void cancel(Runnable end) {
        ends.remove(end);
    }

    private void endPassed() {
        long now = System.nanoTime();
        ends.forEach((end, time) -> {
            if (time - now <= 0 && ends.remove(end, time)) {
                run(end);
            }
        });
    }

    /** An exception would end the checks, so that no later request had a deadline. */
    private static void run(Runnable end) {
        try {
            end.run();
        } catch (RuntimeException failure) {
            LOG.warn("A request could not be ended at its deadline", failure);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
