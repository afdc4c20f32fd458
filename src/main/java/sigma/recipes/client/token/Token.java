package sigma.recipes.client.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An access token (postToken).
 *
 * @param value    the token itself: a secret
 * @param life     its validity, counted from {@code issuedAt}
 * @param issuedAt when the response arrived
 * @param refresh  the refresh token, if any: a secret
 */
public record Token(String value, Duration life, Instant issuedAt, Optional<String> refresh) {

    private static final int LENGTH = 120;
    private static final Duration MARGIN = Duration.ofSeconds(60);

    /** Returns a token that was never issued. */
    public static Token madeUp() {
        return new Token("0".repeat(LENGTH), Duration.ofHours(1), Instant.EPOCH, Optional.empty());
    }

    /**
     * Returns when to replace it: a minute before it expires, so that it does not expire in transit. A token that is valid
     * for less than two minutes is used for half of that time.
     */
    public Instant renewAt() {
        Duration half = life.dividedBy(2);
        return issuedAt.plus(life).minus(half.compareTo(MARGIN) < 0 ? half : MARGIN);
    }

    /** Returns when it expires. */
    Instant expiresAt() {
        return issuedAt.plus(life);
    }

    /** Returns the token without its refresh token, which may be valid for a single use, for other processes. */
    public Token withoutRefresh() {
        return new Token(value, life, issuedAt, Optional.empty());
    }

    /** Returns the validity only: the rest is secret. */
    @Override
    public String toString() {
        return "Token[masked, valid for " + life.toSeconds() + " s]";
    }
}
