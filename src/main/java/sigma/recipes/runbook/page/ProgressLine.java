package sigma.recipes.runbook.page;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import sigma.recipes.client.http.DownloadProgress;

/**
 * Shows the progress of a download, a long list or the work on rows: on a terminal in one line that is updated and finally
 * removed, elsewhere as a line every five seconds.
 */
public final class ProgressLine implements DownloadProgress {

    private static final Duration TERMINAL_PAUSE = Duration.ofMillis(200);
    private static final Duration FILE_PAUSE = Duration.ofSeconds(5);
    private static final double MEGABYTE = 1_000_000;

    private final PrintWriter out;
    private final boolean terminal;
    private final Duration pause;
    private final boolean readings;
    private RowRate rate = new RowRate();
    private long start;
    private long last;
    private int shown;
    private long joined;
    private long entries;

    /**
     * Creates a line on a stream with a layout.
     *
     * @param readings whether it also shows the number of list entries read
     */
    public ProgressLine(PrintWriter out, Layout layout, boolean readings) {
        this(out, layout.width().isPresent(), layout.width().isPresent() ? TERMINAL_PAUSE : FILE_PAUSE, readings);
    }

    /** Creates a line that is updated at most once per {@code pause}. */
    ProgressLine(PrintWriter out, boolean terminal, Duration pause, boolean readings) {
        this.out = out;
        this.terminal = terminal;
        this.pause = pause;
        this.readings = readings;
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
        show(rate.words(done, all, nanoseconds));
    }

    @Override
    public synchronized void joined(long rows) {
        joined = rows;
        if (rows > 0) {
            show("Asking for more");
        } else {
            ended();
        }
    }

    @Override
    public synchronized void read(long more) {
        if (!readings) {
            return;
        }
        entries += more;
        if (start == 0) {
            // Most lists are short: they are read before the first update.
            start = System.nanoTime();
            last = start;
        }
        show("Read " + entries + " entries");
    }

    @Override
    public synchronized void note(String line) {
        clear();
        out.println(line);
    }

    @Override
    public synchronized void ended() {
        clear();
        if (joined == 0) {
            start = 0;
            rate = new RowRate();
            last = 0;
            entries = 0;
        }
    }

    private void clear() {
        if (shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            out.flush();
        }
        shown = 0;
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
        print(joined > 0 ? joined + " rows so far. " + text : text);
    }

    private void print(String text) {
        if (terminal) {
            out.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
            out.flush();
            shown = text.length();
        } else {
            out.println(text);
        }
    }
}
