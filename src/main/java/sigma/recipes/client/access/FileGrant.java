package sigma.recipes.client.access;

/**
 * A grant on a file (listGrants).
 *
 * @param inodeId    the file, by its id or its short id
 * @param permission the API's word for what it allows
 */
public record FileGrant(String inodeId, String permission) {
}
