package sigma.recipes.runbook.page;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import sigma.recipes.client.http.DownloadProgress;

/**
 * Shows how far a download is: on a terminal in one line that changes and is removed at the end, elsewhere as a line every
 * ten seconds.
 */
public final class ProgressLine implements DownloadProgress {

    private static final Duration TERMINAL_PAUSE = Duration.ofMillis(200);
    private static final Duration FILE_PAUSE = Duration.ofSeconds(10);
    private static final double MEGABYTE = 1_000_000;
    private static final double NANOSECONDS = 1e9;

    private final PrintWriter out;
    private final boolean terminal;
    private final Duration pause;
    private long start;
    private long last;
    private int shown;

    /** Creates a line on a stream with a layout. */
    public ProgressLine(PrintWriter out, Layout layout) {
        this(out, layout.width().isPresent(), layout.width().isPresent() ? TERMINAL_PAUSE : FILE_PAUSE);
    }

    /** Creates a line that changes no more often than once in each {@code pause}. */
    ProgressLine(PrintWriter out, boolean terminal, Duration pause) {
        this.out = out;
        this.terminal = terminal;
        this.pause = pause;
    }

    @Override
    public synchronized void waiting(Duration time) {
        show("Waiting for Sigma, " + time.toSeconds() + " s");
    }

    @Override
    public synchronized void received(long bytes) {
        show("Received " + String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE) + " MB");
    }

    @Override
    public synchronized void rows(long done, long all, long nanoseconds) {
        double seconds = Math.max(1, nanoseconds) / NANOSECONDS;
        long left = Math.round((all - done) * seconds / done);
        show(done + " of " + all + " rows, " + String.format(Locale.ROOT, "%.1f", done / seconds) + " rows/s, "
                + (left < 90 ? left + " s" : left / 60 + " min") + " left");
    }

    @Override
    public synchronized void ended() {
        if (shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            out.flush();
        }
        shown = 0;
        start = 0;
        last = 0;
    }

    private void show(String text) {
        long now = System.nanoTime();
        if (start == 0) {
            start = now;
            last = terminal ? now - pause.toNanos() : now;
        }
        if (now - last < pause.toNanos()) {
            return;
        }
        last = now;
        if (terminal) {
            out.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
            out.flush();
            shown = text.length();
        } else {
            out.println(text);
        }
    }
}
