package sigma.recipes.steps.grant;

import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.scenario.World;

/** Grants on a workbook itself, not on its folders. They are removed with the workbook, so a verifying run need not undo them. */
record WorkbookGrants(World world, WorkbookId id) implements GrantTarget {

    @Override
    public void grant(SigmaClient as, Grantee grantee, Permission permission) {
        as.workbooks().grant(id, grantee, permission);
    }

    @Override
    public Stream<Grant> grants() {
        return world.sigma().workbooks().grants(id);
    }

    @Override
    public void revoke(Grant grant) {
        world.sigma().workbooks().revoke(id, grant.id());
    }
}
