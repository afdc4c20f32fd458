package sigma.recipes.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The tokens that one organization gave out. Safe for threads. */
final class Tokens {

    /** How long an access token is good for. */
    static final Duration LIFE = Duration.ofHours(1);

    private static final int LENGTH = 120;

    private final Ids ids;
    private final MovableClock clock;
    private final Map<String, Instant> endOfAccess = new HashMap<>();
    private final Set<String> refresh = new HashSet<>();

    Tokens(Ids ids, MovableClock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    synchronized String access() {
        endOfAccess.values().removeIf(end -> !end.isAfter(clock.instant()));
        String token = ids.letters(LENGTH);
        endOfAccess.put(token, clock.instant().plus(LIFE));
        return token;
    }

    synchronized String refresh() {
        String token = ids.letters(LENGTH);
        refresh.add(token);
        return token;
    }

    synchronized boolean isGood(String accessToken) {
        Instant end = endOfAccess.get(accessToken);
        return end != null && end.isAfter(clock.instant());
    }

    synchronized boolean isRefresh(String token) {
        return refresh.contains(token);
    }

    synchronized List<String> known() {
        return Stream.concat(endOfAccess.keySet().stream(), refresh.stream()).toList();
    }

    /** Makes every access token given out so far a dead one. */
    synchronized void forget() {
        endOfAccess.clear();
    }
}
