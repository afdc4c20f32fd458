package sigma.recipes.sandbox.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import sigma.recipes.sandbox.call.Answer;
import sigma.recipes.sandbox.call.Behaviour;
import sigma.recipes.sandbox.call.Behaviours;
import sigma.recipes.sandbox.call.Call;
import sigma.recipes.sandbox.call.Module;
import sigma.recipes.sandbox.call.Refusal;
import sigma.recipes.sandbox.grants.GrantOperations;
import sigma.recipes.sandbox.json.Json;
import sigma.recipes.sandbox.resource.Listing;
import sigma.recipes.sandbox.rights.Access;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.rights.Permission;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IndexKey;
import sigma.recipes.sandbox.store.Store;

/** Workspaces: the top of the file tree, seen by those who were let in. Names may be used twice. */
public final class WorkspacesModule implements Module {

    @Override
    public void declare(Behaviours on) {
        Listing list = Listing.of(WorkspacesModule::named)
                .visibleIf((call, inode) -> isWorkspace(inode) && fits(call, inode) && allowed(call, inode).isPresent());
        on.everyone("listWorkspaces", list);
        on.everyone("v2_1_listWorkspaces", list);
        on.everyone("createWorkspace", Behaviour.json(WorkspacesModule::create));
        on.everyone("getWorkspace", Behaviour.json(call -> entered(call).fields()));
        on.everyone("updateWorkspace", Behaviour.json(WorkspacesModule::rename));
        on.everyone("deleteWorkspace", call -> {
            new Inodes(call.state()).removeWorkspace(managed(call), call.caller(), call.stamp());
            return Answer.emptyObject();
        });
        GrantOperations grants = new GrantOperations(WorkspacesModule::entered, WorkspacesModule::managed);
        on.everyone("listWorkspaceGrants", grants.listing());
        on.everyone("createWorkspaceGrant", grants.creating());
        on.everyone("deleteWorkspaceGrant", grants.deleting());
    }

    private static NavigableMap<Long, Entity> named(Call call) {
        Optional<String> exact = call.query("exactName");
        Store inodes = call.state().of(Kinds.INODE);
        return exact.isPresent()
                ? inodes.all(IndexKey.NAME, exact.get().toLowerCase(Locale.ROOT))
                : inodes.all(IndexKey.TYPE, Inodes.WORKSPACE);
    }

    /** A part of the name is asked for, unless the exact name is, which wins. */
    private static boolean fits(Call call, Entity inode) {
        return call.query("exactName").isPresent() || call.query("name").map(part -> inode.text("name")
                .toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))).orElse(true);
    }

    private static JsonNode create(Call call) {
        String name = call.text("name").orElseThrow();
        List<Entity> namesakes = namesakes(call, name);
        if (call.flag("noDuplicates").orElse(false) && !namesakes.isEmpty()) {
            return existing(namesakes);
        }
        Entity workspace = new Inodes(call.state()).workspace(name, call.stamp());
        return workspace.fields();
    }

    private static JsonNode rename(Call call) {
        Entity workspace = managed(call);
        String name = call.text("name").orElseThrow();
        boolean taken = namesakes(call, name).stream().anyMatch(other -> !other.id().equals(workspace.id()));
        if (taken && call.flag("noDuplicates").orElse(false)) {
            throw Refusal.conflict("Duplicate record: this workspace name is already used");
        }
        call.change(Kinds.INODE, workspace, fields -> fields.put("name", name));
        return workspace.fields();
    }

    private static List<Entity> namesakes(Call call, String name) {
        return call.state().of(Kinds.INODE).all(IndexKey.NAME, name.toLowerCase(Locale.ROOT)).values().stream()
                .filter(WorkspacesModule::isWorkspace).toList();
    }

    private static JsonNode existing(List<Entity> namesakes) {
        ObjectNode answer = Json.object();
        ArrayNode ids = answer.putArray("workspaceIds");
        ArrayNode urlIds = answer.putArray("workspaceUrlIds");
        namesakes.forEach(workspace -> {
            ids.add(workspace.id());
            urlIds.add(workspace.text("urlId"));
        });
        return answer;
    }

    private static Entity entered(Call call) {
        Entity workspace = workspace(call);
        if (allowed(call, workspace).isEmpty()) {
            throw Refusal.forbidden("You have no access to this workspace: " + workspace.id());
        }
        return workspace;
    }

    private static Entity managed(Call call) {
        Entity workspace = workspace(call);
        if (allowed(call, workspace).filter(Permission.EDIT::equals).isEmpty()) {
            throw Refusal.forbidden("You may not manage this workspace: " + workspace.id());
        }
        return workspace;
    }

    private static Entity workspace(Call call) {
        String id = call.arguments().path().get("workspaceId");
        return new Inodes(call.state()).find(id).filter(WorkspacesModule::isWorkspace)
                .orElseThrow(() -> Refusal.notFound("Workspace is not found: " + id));
    }

    private static Optional<Permission> allowed(Call call, Entity workspace) {
        return new Access(call.state()).of(call.caller(), workspace);
    }

    private static boolean isWorkspace(Entity inode) {
        return inode.text("type").equals(Inodes.WORKSPACE);
    }
}
