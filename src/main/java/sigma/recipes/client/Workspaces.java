package sigma.recipes.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.call.ApiExecutor;
import sigma.recipes.client.call.Paging;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.GrantId;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.client.request.ApiCall;
import sigma.recipes.client.request.Creation;
import sigma.recipes.contract.exchange.ApiResponse;

/** Operations on workspaces. */
public final class Workspaces {

    private final ApiExecutor api;
    private final Paging paging;
    private final Grants grants;

    Workspaces(ApiExecutor api) {
        this.api = api;
        paging = new Paging(api);
        grants = new Grants(api, "WorkspaceGrant", "workspaceId");
    }

    /**
     * Creates a workspace, even if another one has that name (createWorkspace).
     *
     * @param name its name, or null to omit it on purpose
     */
    public Workspace create(String name) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (name != null) {
            body.put("name", name);
        }
        // Without noDuplicates, the response is always the new workspace, never a list.
        return api.read(call("createWorkspace").sending(body), Workspace.class);
    }

    /**
     * Creates a workspace unless there is one of that name (createWorkspace with {@code noDuplicates}).
     *
     * @return the ids of the existing workspaces; empty if one was created
     */
    public List<WorkspaceId> createUnlessThere(String name) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", name).put("noDuplicates", true);
        return api.read(call("createWorkspace").sending(body), Existing.class).ids();
    }

    /**
     * Creates a workspace unless there is one of that name, even if another client creates it at the same time
     * (createWorkspace with {@code noDuplicates}).
     *
     * @return the new workspace; empty if the name was taken
     */
    public Optional<Workspace> createOnly(String name) {
        ApiCall call = call("createWorkspace").sending(
                JsonNodeFactory.instance.objectNode().put("name", name).put("noDuplicates", true));
        ApiResponse response = api.send(call);
        return api.read(call.operation(), response, Existing.class).ids().isEmpty()
                ? Optional.of(api.read(call.operation(), response, Workspace.class)) : Optional.empty();
    }

    /** The alternative response of createWorkspace. */
    private record Existing(List<WorkspaceId> ids) {

        @JsonCreator
        static Existing of(@JsonProperty("workspaceIds") List<WorkspaceId> ids) {
            return new Existing(ids == null ? List.of() : List.copyOf(ids));
        }
    }

    /** Returns all workspaces that the caller may see (listWorkspaces). */
    public Stream<Workspace> all() {
        return paging.all(Paging.Style.PAGE.largest(call("listWorkspaces")), Paging.Style.PAGE, Workspace.class);
    }

    /** Returns the workspaces with exactly this name, ignoring case (listWorkspaces). */
    public List<Workspace> named(String exact) {
        return paging.all(call("listWorkspaces").with("exactName", exact), Paging.Style.PAGE, Workspace.class)
                .filter(workspace -> workspace.name().equalsIgnoreCase(exact)).toList();
    }

    /** Returns a workspace (getWorkspace). */
    public Workspace get(WorkspaceId id) {
        return api.read(on("getWorkspace", id), Workspace.class);
    }

    /** Returns when a workspace was created (getWorkspace). */
    public Creation creation(WorkspaceId id) {
        return api.read(on("getWorkspace", id), Creation.class);
    }

    /**
     * Renames a workspace, even if another one has that name (updateWorkspace).
     *
     * @return the workspace with its new name
     */
    public Workspace rename(WorkspaceId id, String name) {
        return update(id, JsonNodeFactory.instance.objectNode().put("name", name));
    }

    /**
     * Renames a workspace unless another one has that name (updateWorkspace with {@code noDuplicates}).
     *
     * @return the workspace with its new name
     * @throws sigma.recipes.client.call.Refusal if the name is taken
     */
    public Workspace renameUnlessTaken(WorkspaceId id, String name) {
        return update(id, JsonNodeFactory.instance.objectNode().put("name", name).put("noDuplicates", true));
    }

    private Workspace update(WorkspaceId id, ObjectNode changes) {
        return api.read(on("updateWorkspace", id).sending(changes), Workspace.class);
    }

    /** Deletes a workspace permanently (deleteWorkspace). */
    public void delete(WorkspaceId id) {
        api.send(on("deleteWorkspace", id));
    }

    /** Grants a permission on a workspace, or changes the one that the grantee has (createWorkspaceGrant). */
    public void grant(WorkspaceId id, Grantee grantee, Permission permission) {
        grant(id, grantee, permission.word());
    }

    /** Grants {@code permission}, which may be an invalid word on purpose. */
    public void grant(WorkspaceId id, Grantee grantee, String permission) {
        grants.grant(id.value(), grantee, permission);
    }

    /** Returns the grants on a workspace (listWorkspaceGrants). */
    public Stream<Grant> grants(WorkspaceId id) {
        return grants.all(id.value());
    }

    /** Revokes a grant on a workspace (deleteWorkspaceGrant). */
    public void revoke(WorkspaceId id, GrantId grant) {
        grants.revoke(id.value(), grant);
    }

    private ApiCall call(String operationId) {
        return ApiCall.of(api.operation(operationId));
    }

    private ApiCall on(String operationId, WorkspaceId id) {
        return call(operationId).in("workspaceId", id.value());
    }
}
