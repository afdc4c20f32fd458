package sigma.recipes.sandbox.store;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Base-62 numbers, in which the API shortens a UUID to a {@code urlId}. */
public final class Base62 {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final BigInteger RADIX = BigInteger.valueOf(ALPHABET.length());
    private static final int LONGEST = 22;
    private static final int UUID_BITS = 128;
    private static final int UUID_LENGTH = 36;

    private Base62() {
    }

    /** Returns the {@code urlId} of a UUID: the same number, most significant digit first, without padding. */
    public static String ofUuid(String uuid) {
        BigInteger rest = new BigInteger(UUID.fromString(uuid).toString().replace("-", ""), 16);
        StringBuilder digits = new StringBuilder();
        do {
            BigInteger[] quotient = rest.divideAndRemainder(RADIX);
            digits.append(ALPHABET.charAt(quotient[1].intValue()));
            rest = quotient[0];
        } while (rest.signum() > 0);
        return digits.reverse().toString();
    }

    /**
     * Returns the UUID, in lower case, for an id of an inode, which is a UUID, ignoring case, or a {@code urlId}. Other text
     * is returned unchanged: nothing has such an id.
     */
    public static String uuid(String id) {
        return id.length() == UUID_LENGTH ? id.toLowerCase(Locale.ROOT) : ofUrlId(id).orElse(id);
    }

    private static Optional<String> ofUrlId(String urlId) {
        if (urlId.isEmpty() || urlId.length() > LONGEST || urlId.chars().anyMatch(digit -> ALPHABET.indexOf(digit) < 0)) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (char digit : urlId.toCharArray()) {
            number = number.multiply(RADIX).add(BigInteger.valueOf(ALPHABET.indexOf(digit)));
        }
        return number.bitLength() > UUID_BITS ? Optional.empty()
                : Optional.of(new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue()).toString());
    }
}
