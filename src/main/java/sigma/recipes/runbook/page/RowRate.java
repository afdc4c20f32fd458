package sigma.recipes.runbook.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The rate of rows over the last 30 seconds: rows that were completed before, at the start of a file or of a resumed run,
 * take no time and would distort the estimate.
 */
final class RowRate {

    private static final double NANOSECONDS = 1e9;
    private static final double WINDOW = 30 * NANOSECONDS;
    private static final double BETWEEN_SAMPLES = NANOSECONDS;
    private static final long SHOWN_IN_UNIT = 90;
    private static final long MINUTE = 60;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long done, long nanoseconds) {
    }

    /**
     * Describes the progress of the rows.
     *
     * @param done        the number of completed rows
     * @param all         the number of all rows
     * @param nanoseconds the time since the start of the first row
     */
    String words(long done, long all, long nanoseconds) {
        if (samples.isEmpty()) {
            samples.add(new Sample(0, 0));
        }
        while (samples.size() > 1 && nanoseconds - samples.getFirst().nanoseconds() > WINDOW) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        if (nanoseconds - samples.getLast().nanoseconds() >= BETWEEN_SAMPLES) {
            samples.add(new Sample(done, nanoseconds));
        }
        double rate = Math.max(1, done - first.done()) * NANOSECONDS / Math.max(1, nanoseconds - first.nanoseconds());
        return done + " of " + all + " rows, " + String.format(Locale.ROOT, "%.1f", rate) + " rows/s, "
                + left(Math.round((all - done) / rate)) + " left";
    }

    private static String left(long seconds) {
        if (seconds < SHOWN_IN_UNIT) {
            return seconds + " s";
        }
        long minutes = Math.round((double) seconds / MINUTE);
        return minutes < SHOWN_IN_UNIT ? minutes + " min" : Math.round((double) minutes / MINUTE) + " h";
    }
}
