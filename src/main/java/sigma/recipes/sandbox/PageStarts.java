package sigma.recipes.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rows at which the pages start whose tokens an organization gave out. A token is an offset, so rows that come or go
 * would shift what it means; for ten minutes it means the same row to the caller who got it, for the same query. Guarded
 * by the organization's lock.
 */
final class PageStarts {

    /** How many starts are remembered; the oldest make room. */
    static final int MOST = 10_000;
    /** How old an answer may be that is given once more. */
    static final Duration LONGEST_REUSE = Duration.ofMinutes(1);

    private static final Duration LIFE = Duration.ofMinutes(10).plus(LONGEST_REUSE);

    private final Map<String, Start> starts = new LinkedHashMap<>();

    private record Start(long position, Instant end) {
    }

    /** Remembers the position of the row at which the page with this offset starts. */
    void remember(Call call, long offset, long position) {
        Instant now = call.state().clock().instant();
        keys(call, offset).forEach(key -> {
            starts.remove(key);
            starts.put(key, new Start(position, now.plus(LIFE)));
        });
        Iterator<Start> oldest = starts.values().iterator();
        while (oldest.hasNext() && (oldest.next().end().isBefore(now) || starts.size() > MOST)) {
            oldest.remove();
        }
    }

    /** Returns the position of the row at which the page with this offset starts; nothing where it is not remembered. */
    OptionalLong find(Call call, long offset) {
        Instant now = call.state().clock().instant();
        return keys(call, offset).map(starts::get).filter(start -> start != null && !start.end().isBefore(now))
                .mapToLong(Start::position).findFirst();
    }

    /** Two programs that read one list as one member do not disturb each other; a renewed access token goes on. */
    private static Stream<String> keys(Call call, long offset) {
        Map<String, List<String>> query = new TreeMap<>(call.arguments().query());
        query.keySet().removeAll(Page.NAMES);
        return Stream.of(call.accessToken(), call.caller().id())
                .map(reader -> digest(List.of(reader, call.operation().id(), call.arguments().path(), query, offset)));
    }

    /** However long a query is, what is kept of it is short. */
    private static String digest(List<Object> parts) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(parts.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
