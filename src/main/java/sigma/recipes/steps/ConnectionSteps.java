package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.grant.ConnectionPermission;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.World;

/** Connections and who may use them. */
public final class ConnectionSteps {

    private final World world;
    private final Grantees grantees;
    private final Fixtures provision;
    private final Creations creations;

    /** Receives what the scenario knows. */
    public ConnectionSteps(World world, Fixtures provision, Creations creations) {
        this.world = world;
        this.grantees = new Grantees(world);
        this.provision = provision;
        this.creations = creations;
    }

    @Given("the connection {text}")
    public void theConnection(String name) {
        provision.connection(name);
    }

    @Given("{text} may {connectionPermission} the connection {text} already")
    public void memberMayAlready(String name, ConnectionPermission permission, String connection) {
        world.preparing(() -> {
            grant(connection, grantees.member(name), permission);
            return null;
        });
    }

    @When("I let {text} {connectionPermission} the connection {text}")
    public void letMember(String name, ConnectionPermission permission, String connection) {
        grant(connection, grantees.member(name), permission);
    }

    @When("I let the team {text} {connectionPermission} the connection {text}")
    public void letTeam(String team, ConnectionPermission permission, String connection) {
        grant(connection, grantees.team(team), permission);
    }

    @When("I take the connection {text} from {text}")
    public void takeFrom(String connection, String name) {
        revoke(connection, grantees.member(name));
    }

    @Then("{text} may {connectionPermission} the connection {text}")
    public void memberMay(String name, ConnectionPermission permission, String connection) {
        Grantees.requireOnly(permission.word(), of(connection, grantees.member(name)), name, "the connection " + connection);
    }

    @Then("the team {text} may {connectionPermission} the connection {text}")
    public void teamMay(String team, ConnectionPermission permission, String connection) {
        Grantees.requireOnly(permission.word(), of(connection, grantees.team(team)), "The team " + team, "the connection " + connection);
    }

    @Then("{text} has one grant on the connection {text}")
    public void hasOneGrant(String name, String connection) {
        Grantees.requireCount(1, of(connection, grantees.member(name)), name, "the connection " + connection);
    }

    @Then("{text} has no grant on the connection {text}")
    public void hasNoGrant(String name, String connection) {
        Grantees.requireCount(0, of(connection, grantees.member(name)), name, "the connection " + connection);
    }

    private void grant(String connection, Grantee grantee, ConnectionPermission permission) {
        creations.grant(world.connections().named(connection), grantee, permission);
    }

    private void revoke(String connection, Grantee grantee) {
        of(connection, grantee).forEach(grant -> world.sigma().connections().revoke(id(connection), grant.id()));
    }

    private List<Grant> of(String connection, Grantee grantee) {
        return Grantees.of(world.sigma().connections().grants(id(connection)), grantee);
    }

    private ConnectionId id(String connection) {
        return world.connections().named(connection).id();
    }
}
