package sigma.recipes.sandbox.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.store.IdSource;

/**
 * The tokens that one organization issued. Those that expired long ago, and the oldest of very many, are dropped: they are
 * then rejected like unknown tokens. Thread-safe.
 */
public final class Tokens {

    /** The validity of an access token. */
    public static final Duration LIFE = Duration.ofHours(1);
    /** The maximum number of stored access tokens, and of refresh tokens. */
    public static final int MOST = 10_000;

    private static final int LENGTH = 120;
    private static final int MARK_LENGTH = 12;

    private final IdSource ids;
    private final Clock clock;
    private final String mark;
    private final Map<String, Pass> access = new LinkedHashMap<>();
    private final Map<String, Holder> refresh = new LinkedHashMap<>();
    private Duration pace = Duration.ZERO;
    private Instant lastGiven = Instant.MIN;

    /**
     * The owner of a token.
     *
     * @param clientId the credentials that requested it
     * @param memberId the member on whose behalf its bearer acts
     */
    public record Holder(String clientId, String memberId) {
    }

    private record Pass(Holder holder, Instant end) {

        boolean hasEnded(Instant now) {
            return !end.isAfter(now);
        }
    }

    /** Creates the tokens of an organization that has issued none yet; they expire by its clock. */
    public Tokens(IdSource ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
        this.mark = ids.letters(MARK_LENGTH);
    }

    /** Returns the common prefix of an organization's tokens, which identifies the organization. */
    public static String mark(String token) {
        return token.substring(0, Math.min(MARK_LENGTH, token.length()));
    }

    /** Returns the common prefix of this organization's tokens. */
    public String mark() {
        return mark;
    }

    /** Limits the endpoint to one access token in this time from now on. */
    public synchronized void limitTo(Duration time) {
        pace = time;
    }

    /**
     * Issues an access token.
     *
     * @throws Rejection (429) if the previous one was issued more recently than {@link #limitTo} allows
     */
    public synchronized String access(Holder holder) {
        Instant now = clock.instant();
        if (now.isBefore(lastGiven.plus(pace))) {
            throw Rejection.tooManyRequests("Too many requests: one token a second");
        }
        lastGiven = now;
        // Later tokens expire later, so the oldest come first. For a while, the response to an expired token differs from that to
        // an unknown one.
        Iterator<Pass> oldest = access.values().iterator();
        while (oldest.hasNext() && (oldest.next().hasEnded(now.minus(LIFE)) || access.size() >= MOST)) {
            oldest.remove();
        }
        String token = made();
        access.put(token, new Pass(holder, now.plus(LIFE)));
        return token;
    }

    /** Issues a refresh token. */
    public synchronized String refresh(Holder holder) {
        if (refresh.size() >= MOST) {
            refresh.remove(refresh.keySet().iterator().next());
        }
        String token = made();
        refresh.put(token, holder);
        return token;
    }

    /** Returns whether an access token was issued, even if it has expired. */
    public synchronized boolean gaveOut(String accessToken) {
        return access.containsKey(accessToken);
    }

    /** Returns the owner of an access token; empty if it has expired. */
    public synchronized Optional<Holder> holder(String accessToken) {
        Instant now = clock.instant();
        return Optional.ofNullable(access.get(accessToken)).filter(pass -> !pass.hasEnded(now)).map(Pass::holder);
    }

    /** Returns the owner of a refresh token; empty if it is not one. */
    public synchronized Optional<Holder> renewable(String refreshToken) {
        return Optional.ofNullable(refresh.get(refreshToken));
    }

    /** Returns all access and refresh tokens that are still known. */
    public synchronized List<String> known() {
        return Stream.concat(access.keySet().stream(), refresh.keySet().stream()).toList();
    }

    /** Revokes every access token issued so far. */
    public synchronized void end() {
        Instant now = clock.instant();
        access.replaceAll((token, pass) -> pass.hasEnded(now) ? pass : new Pass(pass.holder(), now));
    }

    private String made() {
        return mark + ids.letters(LENGTH - MARK_LENGTH);
    }
}
