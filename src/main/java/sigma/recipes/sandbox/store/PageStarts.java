package sigma.recipes.sandbox.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The rows at which the pages start whose tokens an organization gave out. A token is an offset, so rows that come or go
 * would shift what it means; for ten minutes it means the same row to the caller who got it, for the same query. Guarded
 * by the organization's lock.
 */
public final class PageStarts {

    /** How many starts are remembered; the oldest make room. */
    public static final int MOST = 10_000;
    /** How old a response may be that is given once more. */
    public static final Duration LONGEST_REUSE = Duration.ofMinutes(1);

    private static final Duration LIFE = Duration.ofMinutes(10).plus(LONGEST_REUSE);

    private final Map<String, Start> starts = new LinkedHashMap<>();

    private record Start(long position, Instant end) {
    }

    /**
     * Remembers the position of the row at which a page starts.
     *
     * @param keys each of them finds the page
     */
    public void remember(List<String> keys, long position, Instant now) {
        keys.forEach(key -> {
            starts.remove(key);
            starts.put(key, new Start(position, now.plus(LIFE)));
        });
        Iterator<Start> oldest = starts.values().iterator();
        while (oldest.hasNext() && (oldest.next().end().isBefore(now) || starts.size() > MOST)) {
            oldest.remove();
        }
    }

    /** Returns the position of the row at which the page with one of these keys starts; empty if none is remembered. */
    public OptionalLong find(List<String> keys, Instant now) {
        return keys.stream().map(starts::get).filter(start -> start != null && !start.end().isBefore(now))
                .mapToLong(Start::position).findFirst();
    }
}
