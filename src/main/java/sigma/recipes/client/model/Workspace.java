package sigma.recipes.client.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A workspace (listWorkspaces, getWorkspace, createWorkspace).
 *
 * @param id   the workspace's id
 * @param name its name, not necessarily unique
 */
public record Workspace(@JsonProperty("workspaceId") WorkspaceId id, String name) {
}
