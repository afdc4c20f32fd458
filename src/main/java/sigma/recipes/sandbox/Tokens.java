package sigma.recipes.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tokens that one organization gave out. Safe for threads. */
final class Tokens {

    /** How long an access token is good for. */
    static final Duration LIFE = Duration.ofHours(1);

    private static final int LENGTH = 120;

    private final Ids ids;
    private final MovableClock clock;
    private final Map<String, Pass> access = new HashMap<>();
    private final Map<String, Holder> refresh = new HashMap<>();

    /**
     * Whom a token speaks for.
     *
     * @param clientId the credentials from which it came
     * @param memberId the member in whose name its bearer acts
     */
    record Holder(String clientId, String memberId) {
    }

    private record Pass(Holder holder, Instant end) {

        boolean hasEnded(Instant now) {
            return !end.isAfter(now);
        }
    }

    Tokens(Ids ids, MovableClock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    synchronized String access(Holder holder) {
        Instant now = clock.instant();
        access.values().removeIf(pass -> pass.hasEnded(now));
        String token = ids.letters(LENGTH);
        access.put(token, new Pass(holder, now.plus(LIFE)));
        return token;
    }

    synchronized String refresh(Holder holder) {
        String token = ids.letters(LENGTH);
        refresh.put(token, holder);
        return token;
    }

    /** Returns whom an access token speaks for; nothing once it has ended. */
    synchronized Optional<Holder> holder(String accessToken) {
        Instant now = clock.instant();
        return Optional.ofNullable(access.get(accessToken)).filter(pass -> !pass.hasEnded(now)).map(Pass::holder);
    }

    /** Returns whom a refresh token speaks for; nothing where it is none. */
    synchronized Optional<Holder> renewable(String refreshToken) {
        return Optional.ofNullable(refresh.get(refreshToken));
    }

    synchronized List<String> known() {
        return Stream.concat(access.keySet().stream(), refresh.keySet().stream()).toList();
    }

    /** Makes every access token given out so far a dead one. */
    synchronized void forget() {
        access.clear();
    }
}
