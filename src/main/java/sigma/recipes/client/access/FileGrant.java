package sigma.recipes.client.access;

/**
 * A grant on a file (listGrants).
 *
 * @param inodeId    the id or short id of the file
 * @param permission the permission, as in the API
 */
public record FileGrant(String inodeId, String permission) {
}
