package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.PathParent;
import sigma.recipes.sandbox.call.Rejection;
import sigma.recipes.sandbox.grants.GrantOperations;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Resource;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.PermissionLevel;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Store;

/** Workspaces: the top level of the file tree, visible to members with access. Names need not be unique. */
public final class WorkspacesModule implements Module {

    private static final Resource WORKSPACES = Resource
            .of(new PathParent(Kinds.INODE, "workspaceId", IndexKey.PARENT, Optional.of(Inodes.WORKSPACE)))
            .readableIf((call, workspace) -> new Access(call.state()).allows(PermissionLevel.VIEW, call.caller(), workspace),
                    workspace -> "You have no access to this workspace: " + workspace.id())
            .writableIf((call, workspace) -> new Access(call.state()).allows(PermissionLevel.EDIT, call.caller(), workspace),
                    workspace -> "You may not manage this workspace: " + workspace.id())
            .listedFrom(WorkspacesModule::named)
            .deletedBy((call, workspace) -> new Inodes(call.state()).removeWorkspace(workspace, call.caller(), call.stamp()))
            .lists("listWorkspaces", "v2_1_listWorkspaces").gets("getWorkspace").deletes("deleteWorkspace");

    @Override
    public void declare(Behaviours on) {
        WORKSPACES.declare(on);
        on.operation("createWorkspace", Behaviour.json(WorkspacesModule::create));
        on.operation("updateWorkspace", Behaviour.json(WorkspacesModule::update));
        GrantOperations grants = new GrantOperations(WORKSPACES::read, WORKSPACES::changeable);
        on.operation("listWorkspaceGrants", grants.listing());
        on.operation("createWorkspaceGrant", grants.creating());
        on.operation("deleteWorkspaceGrant", grants.deleting());
    }

    /** An exact name, ignoring case, takes precedence over a part of the name. */
    private static NavigableMap<Long, Entity> named(Call call) {
        Store inodes = call.state().of(Kinds.INODE);
        Optional<String> exact = call.query("exactName");
        Optional<String> part = call.query("name").map(text -> text.toLowerCase(Locale.ROOT));
        if (exact.isEmpty() && part.isEmpty()) {
            return inodes.all(IndexKey.TYPE, Inodes.WORKSPACE);
        }
        Stream<Entity> workspaces = exact.map(name -> namesakes(call, name).stream())
                .orElseGet(() -> inodes.all(IndexKey.TYPE, Inodes.WORKSPACE).values().stream()
                        .filter(each -> each.text("name").toLowerCase(Locale.ROOT).contains(part.orElseThrow())));
        NavigableMap<Long, Entity> found = new TreeMap<>();
        workspaces.forEach(each -> found.put(each.position(), each));
        return found;
    }

    private static JsonNode create(Call call) {
        String name = call.text("name").orElseThrow();
        List<Entity> namesakes = namesakes(call, name);
        if (call.flag("noDuplicates").orElse(false) && !namesakes.isEmpty()) {
            return existing(namesakes);
        }
        return new Inodes(call.state()).workspace(name, call.stamp()).fields();
    }

    private static JsonNode update(Call call) {
        Entity workspace = WORKSPACES.changeable(call);
        String name = call.text("name").orElseThrow();
        boolean taken = namesakes(call, name).stream().anyMatch(other -> !other.id().equals(workspace.id()));
        if (taken && call.flag("noDuplicates").orElse(false)) {
            throw Rejection.conflict("Duplicate record: this workspace name is already used");
        }
        return WORKSPACES.update(call, workspace).fields();
    }

    private static List<Entity> namesakes(Call call, String name) {
        return call.state().of(Kinds.INODE).all(IndexKey.NAME, name.toLowerCase(Locale.ROOT)).values().stream()
                .filter(each -> each.text("type").equals(Inodes.WORKSPACE)).toList();
    }

    private static JsonNode existing(List<Entity> namesakes) {
        ObjectNode response = Json.object();
        ArrayNode ids = response.putArray("workspaceIds");
        ArrayNode urlIds = response.putArray("workspaceUrlIds");
        namesakes.forEach(workspace -> {
            ids.add(workspace.id());
            urlIds.add(workspace.text("urlId"));
        });
        return response;
    }
}
