package sigma.recipes.contract.exchange;

/**
 * What is known of a body that went to a file instead of into memory.
 *
 * @param size   how many bytes it has
 * @param sha256 their SHA-256 in lower-case hexadecimal digits
 */
public record StoredBody(long size, String sha256) {
}
