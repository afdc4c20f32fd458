package sigma.recipes.client.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import sigma.recipes.client.grant.GrantId;

/**
 * A grant of a member (listGrants).
 *
 * @param id         its id
 * @param inodeId    the id of the granted object; a short id for files, folders and workspaces
 * @param inodeType  the type of the granted object, as in the API, such as {@code workbook} or {@code scope}
 * @param permission the permission, as in the API
 */
public record MemberGrant(@JsonProperty("grantId") GrantId id, String inodeId, String inodeType, String permission) {
}
