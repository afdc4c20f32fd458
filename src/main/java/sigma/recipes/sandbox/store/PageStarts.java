package sigma.recipes.sandbox.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The first rows of the pages whose tokens an organization issued. A token is an offset, so added and removed rows would
 * change its meaning; for ten minutes it means the same row for the same caller and query. Guarded by the organization's
 * lock.
 */
public final class PageStarts {

    /** The maximum number of starts; the oldest are evicted. */
    public static final int MOST = 10_000;
    /** The maximum age of a cached response. */
    public static final Duration LONGEST_REUSE = Duration.ofMinutes(1);

    private static final Duration LIFE = Duration.ofMinutes(10).plus(LONGEST_REUSE);

    private final Map<String, Start> starts = new LinkedHashMap<>();

    private record Start(long position, Instant end) {
    }

    /**
     * Stores the position of a page's first row.
     *
     * @param keys the keys of the page
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

    /** Returns the position of the first row of a page with one of these keys; empty if unknown. */
    public OptionalLong find(List<String> keys, Instant now) {
        return keys.stream().map(starts::get).filter(start -> start != null && !start.end().isBefore(now))
                .mapToLong(Start::position).findFirst();
    }
}
