package sigma.recipes.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tokens that one organization gave out. Those that ended long ago, and the oldest of very many, are forgotten: they
 * are then refused like tokens that never were. Safe for threads.
 */
final class Tokens {

    /** How long an access token is good for. */
    static final Duration LIFE = Duration.ofHours(1);
    /** How many access tokens are remembered, and how many refresh tokens. */
    static final int MOST = 10_000;

    private static final int LENGTH = 120;
    private static final int MARK_LENGTH = 12;
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Ids ids;
    private final MovableClock clock;
    private final String mark;
    private final Map<String, Pass> access = new LinkedHashMap<>();
    private final Map<String, Holder> refresh = new LinkedHashMap<>();
    private final Set<TokenRule> rules = EnumSet.noneOf(TokenRule.class);
    private Instant lastGiven = Instant.MIN;

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
        this.mark = ids.letters(MARK_LENGTH);
    }

    /** Returns the beginning that the tokens of an organization have in common, so that a token leads to it. */
    static String mark(String token) {
        return token.substring(0, Math.min(MARK_LENGTH, token.length()));
    }

    String mark() {
        return mark;
    }

    synchronized void enforce(TokenRule rule) {
        rules.add(rule);
    }

    synchronized boolean enforces(TokenRule rule) {
        return rules.contains(rule);
    }

    /**
     * Gives out an access token.
     *
     * @throws Refusal (429) where one was given out less than a second ago, and that rule is enforced
     */
    synchronized String access(Holder holder) {
        Instant now = clock.instant();
        if (rules.contains(TokenRule.ONE_A_SECOND) && now.isBefore(lastGiven.plus(PACE))) {
            throw Refusal.tooManyRequests("Too many requests: one token a second");
        }
        lastGiven = now;
        // Later tokens end later, so the oldest stand first. One that ended is told apart from a wrong one for a while.
        Iterator<Pass> oldest = access.values().iterator();
        while (oldest.hasNext() && (oldest.next().hasEnded(now.minus(LIFE)) || access.size() >= MOST)) {
            oldest.remove();
        }
        String token = made();
        access.put(token, new Pass(holder, now.plus(LIFE)));
        return token;
    }

    synchronized String refresh(Holder holder) {
        if (refresh.size() >= MOST) {
            refresh.remove(refresh.keySet().iterator().next());
        }
        String token = made();
        refresh.put(token, holder);
        return token;
    }

    /** Tells whether an access token was given out, whether or not it has ended. */
    synchronized boolean gaveOut(String accessToken) {
        return access.containsKey(accessToken);
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

    /** Ends every access token given out so far. */
    synchronized void end() {
        Instant now = clock.instant();
        access.replaceAll((token, pass) -> pass.hasEnded(now) ? pass : new Pass(pass.holder(), now));
    }

    private String made() {
        return mark + ids.letters(LENGTH - MARK_LENGTH);
    }
}
