package sigma.recipes.contract.exchange;

import sigma.recipes.text.Sha256;

/**
 * The size and digest of a body that is in a file or was not kept.
 *
 * @param size   the number of bytes
 * @param sha256 the SHA-256 in lower-case hexadecimal digits
 */
public record StoredBody(long size, String sha256) {

    /** Returns size and digest of a body that is not kept. */
    public static StoredBody of(byte[] body) {
        return new StoredBody(body.length, Sha256.hex(body));
    }
}
