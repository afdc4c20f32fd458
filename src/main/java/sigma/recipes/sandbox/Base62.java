package sigma.recipes.sandbox;

import java.math.BigInteger;
import java.util.UUID;

/** Numbers written with digits and letters, as the API shortens a UUID to a {@code urlId}. */
final class Base62 {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final BigInteger RADIX = BigInteger.valueOf(ALPHABET.length());

    private Base62() {
    }

    /** Returns the {@code urlId} of a UUID: the same number, big end first, without padding. */
    static String ofUuid(String uuid) {
        BigInteger rest = new BigInteger(UUID.fromString(uuid).toString().replace("-", ""), 16);
        StringBuilder digits = new StringBuilder();
        do {
            BigInteger[] quotient = rest.divideAndRemainder(RADIX);
            digits.append(ALPHABET.charAt(quotient[1].intValue()));
            rest = quotient[0];
        } while (rest.signum() > 0);
        return digits.reverse().toString();
    }
}
