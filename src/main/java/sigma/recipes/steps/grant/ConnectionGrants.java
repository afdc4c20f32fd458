package sigma.recipes.steps.grant;

import java.util.stream.Stream;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.Connection;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.World;

/** Grants on a connection, which a verifying run undoes. */
record ConnectionGrants(World world, Creations creations, Connection connection) implements GrantTarget {

    @Override
    public void grant(SigmaClient as, Grantee grantee, Permission permission) {
        creations.grant(as, connection, grantee, permission);
    }

    @Override
    public Stream<Grant> grants() {
        return world.sigma().connections().grants(connection.id());
    }

    @Override
    public void revoke(Grant grant) {
        world.sigma().connections().revoke(connection.id(), grant.id());
    }
}
