package sigma.recipes.client.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends what takes too long as a whole: a timeout of a socket starts anew with each byte that drips in. It looks a few
 * times a second, since an alarm of its own for each request costs as much as sending it.
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

    /** Runs {@code end} once {@code time} has passed, unless it is {@linkplain #cancel cancelled} before. */
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
