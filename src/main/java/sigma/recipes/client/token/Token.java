package sigma.recipes.client.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An access token (postToken).
 *
 * @param value    the token itself: a secret
 * @param life     how long it is valid, counted from {@code issuedAt}
 * @param issuedAt when the response with it arrived
 * @param refresh  the refresh token that came with it, where one came: a secret
 */
public record Token(String value, Duration life, Instant issuedAt, Optional<String> refresh) {

    private static final int LENGTH = 120;
    private static final Duration MARGIN = Duration.ofSeconds(60);

    /** Returns a token that was never issued. */
    public static Token madeUp() {
        return new Token("0".repeat(LENGTH), Duration.ofHours(1), Instant.EPOCH, Optional.empty());
    }

    /**
     * Returns when a new one shall be fetched: a minute before this one ends, so that it does not end on its way. A
     * token with less than two minutes is used for half its life.
     */
    public Instant renewAt() {
        Duration half = life.dividedBy(2);
        return issuedAt.plus(life).minus(half.compareTo(MARGIN) < 0 ? half : MARGIN);
    }

    /** Returns when it expires. */
    Instant expiresAt() {
        return issuedAt.plus(life);
    }

    /** Returns the token as other processes share it: a refresh token stays in this one, since it may be good for one use only. */
    public Token withoutRefresh() {
        return new Token(value, life, issuedAt, Optional.empty());
    }

    /** Returns the life alone: the rest is secret. */
    @Override
    public String toString() {
        return "Token[masked, valid for " + life.toSeconds() + " s]";
    }
}
