package sigma.recipes.client.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import sigma.recipes.client.grant.GrantId;

/**
 * A grant that a member has, on anything (listGrants).
 *
 * @param id         its id
 * @param inodeId    what it is on: a short id for files, folders and workspaces, an id for the rest
 * @param inodeType  the API's word for what it is on, such as {@code workbook} or {@code scope}
 * @param permission the API's word for what it allows
 */
public record HeldGrant(@JsonProperty("grantId") GrantId id, String inodeId, String inodeType, String permission) {
}
