package sigma.recipes.steps.grant;

import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.steps.scenario.World;

/** Grants on a workspace. They are removed with the workspace, so a verifying run need not undo them. */
record WorkspaceGrants(World world, WorkspaceId id) implements GrantTarget {

    @Override
    public void grant(SigmaClient as, Grantee grantee, Permission permission) {
        as.workspaces().grant(id, grantee, permission);
    }

    @Override
    public Stream<Grant> grants() {
        return world.sigma().workspaces().grants(id);
    }

    @Override
    public void revoke(Grant grant) {
        world.sigma().workspaces().revoke(id, grant.id());
    }
}
