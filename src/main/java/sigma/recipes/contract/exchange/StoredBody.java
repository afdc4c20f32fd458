package sigma.recipes.contract.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The size and digest of a body that is in a file or was not kept.
 *
 * @param size   the number of bytes
 * @param sha256 the SHA-256 in lower-case hexadecimal digits
 */
public record StoredBody(long size, String sha256) {

    /** Returns size and digest of a body that is not kept. */
    public static StoredBody of(byte[] body) {
        return new StoredBody(body.length, HexFormat.of().formatHex(digest().digest(body)));
    }

    /** Returns a new digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
