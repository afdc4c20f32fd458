package sigma.recipes.client.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Enforces deadlines for whole exchanges: a socket timeout restarts with each byte received. It checks a few times a second,
 * since a timer for each request costs as much as sending it.
 */
final class Deadlines implements AutoCloseable {

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
            clock.scheduleAtFixedRate(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void cancel(Runnable end) {
        ends.remove(end);
    }

    private void look() {
        long now = System.nanoTime();
        ends.entrySet().removeIf(end -> {
            boolean passed = end.getValue() - now <= 0;
            if (passed) {
                end.getKey().run();
            }
            return passed;
        });
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
