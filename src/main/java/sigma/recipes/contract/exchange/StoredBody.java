package sigma.recipes.contract.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is known of a body that went to a file instead of into memory, or is not kept.
 *
 * @param size   how many bytes it has
 * @param sha256 their SHA-256 in lower-case hexadecimal digits
 */
public record StoredBody(long size, String sha256) {

    /** Returns what is known of a body that is not kept. */
    public static StoredBody of(byte[] body) {
        return new StoredBody(body.length, HexFormat.of().formatHex(digest().digest(body)));
    }

    /** Returns a digest that has seen nothing yet. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
