package sigma.recipes.client;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Ends what takes too long as a whole: a timeout of a socket starts anew with each byte that drips in. */
final class Deadlines implements AutoCloseable {

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "deadlines");
        thread.setDaemon(true);
        return thread;
    });

    Deadlines() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Does {@code end} after {@code time}, unless what is returned is cancelled before. */
    Future<?> after(Duration time, Runnable end) {
        return clock.schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
