package sigma.recipes.steps.grant;

import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.connection.ConnectionPathId;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.World;

/** Grants on a database, schema or table itself, not on what contains it. A verifying run undoes them. */
record PathGrants(World world, Creations creations, ConnectionPathId id) implements GrantTarget {

    @Override
    public void grant(SigmaClient as, Grantee grantee, Permission permission) {
        creations.grant(as, id, grantee, permission);
    }

    @Override
    public Stream<Grant> grants() {
        return world.sigma().connections().grants(id);
    }

    @Override
    public void revoke(Grant grant) {
        world.sigma().connections().revoke(id, grant.id());
    }
}
