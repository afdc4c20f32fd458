package sigma.recipes.steps.grant;

import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.steps.scenario.World;

/**
 * Grants on a folder itself, which its content inherits. Sigma raises a permission and never lowers it. The grants are removed
 * with the folder, so a verifying run need not undo them.
 */
record FolderGrants(World world, FileId id) implements GrantTarget {

    @Override
    public void grant(SigmaClient as, Grantee grantee, Permission permission) {
        as.files().grant(id, grantee, permission);
    }

    @Override
    public Stream<Grant> grants() {
        return world.sigma().files().grants(id);
    }

    @Override
    public void revoke(Grant grant) {
        world.sigma().files().revoke(grant.id());
    }
}
