package sigma.recipes.text;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The short form of a UUID in the addresses of Sigma's pages: the same number with the digits
 * {@code 0-9a-zA-Z}, big end first. It is not documented; all observed pairs fit (assumed).
 */
public final class UrlId {

    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int BITS = 128;
    // A UUID takes 22 digits at most; only one in thousands takes fewer than 20, and most words do.
    private static final Pattern FORM = Pattern.compile("[0-9a-zA-Z]{20,22}");

    private UrlId() {
    }

    /** Returns the UUID that {@code text} is short for, or nothing where it is no such number. */
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
