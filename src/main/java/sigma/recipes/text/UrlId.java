package sigma.recipes.text;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The short form of a UUID in the addresses of Sigma's pages: the same number with the digits {@code 0-9a-zA-Z}, most
 * significant first. It is undocumented; all observed pairs match (assumed).
 */
public final class UrlId {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int BITS = 128;
    // A UUID has 22 digits at most; few have fewer than 20, unlike most words.
    private static final Pattern FORM = Pattern.compile("[0-9a-zA-Z]{20,22}");

    private UrlId() {
    }

    /** Returns the UUID of the short form {@code text}; empty if it is not one. */
    public static Optional<UUID> uuid(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        BigInteger number = text.chars().mapToObj(digit -> BigInteger.valueOf(DIGITS.indexOf(digit)))
                .reduce(BigInteger.ZERO, (high, low) -> high.multiply(BASE).add(low));
        return number.bitLength() > BITS ? Optional.empty()
                : Optional.of(new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue()));
    }
}
