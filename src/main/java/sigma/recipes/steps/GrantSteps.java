package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.grant.Grant;
import sigma.recipes.client.grant.Grantee;
import sigma.recipes.client.grant.Permission;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;

/** Who may do what in a workspace. */
public final class GrantSteps {

    private static final String NO_WORKSPACE = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final Grantees grantees;

    /** Receives what the scenario knows. */
    public GrantSteps(World world) {
        this.world = world;
        this.grantees = new Grantees(world);
    }

    @Given("{text} may {permission} the workspace {text} already")
    public void memberMayAlready(String name, Permission permission, String workspace) {
        grantAsPreparation(grantees.member(name), permission, workspace);
    }

    @Given("the team {text} may {permission} the workspace {text} already")
    public void teamMayAlready(String team, Permission permission, String workspace) {
        grantAsPreparation(grantees.team(team), permission, workspace);
    }

    @When("I let {text} {permission} the workspace {text}")
    public void letMember(String name, Permission permission, String workspace) {
        world.sigma().workspaces().grant(workspace(workspace), grantees.member(name), permission);
    }

    @When("I let the team {text} {permission} the workspace {text}")
    public void letTeam(String team, Permission permission, String workspace) {
        world.sigma().workspaces().grant(workspace(workspace), grantees.team(team), permission);
    }

    @When("I try to let {text} {permission} a workspace that does not exist")
    public void tryToLetNowhere(String name, Permission permission) {
        world.attempt().at(() -> world.sigma().workspaces().grant(
                new WorkspaceId(world.nobodys(NO_WORKSPACE)), grantees.member(name), permission));
    }

    @When("I try to grant {text} the permission {text} on the workspace {text}")
    public void tryToGrantNonsense(String name, String permission, String workspace) {
        world.attempt().at(() -> world.sigma().deliberately(() -> {
            world.sigma().workspaces().grant(workspace(workspace), grantees.member(name), permission);
            return "granted";
        }));
    }

    @When("I take the workspace {text} from {text}")
    public void takeFrom(String workspace, String name) {
        of(workspace, grantees.member(name)).forEach(grant ->
                world.sigma().workspaces().revoke(workspace(workspace), grant.id()));
    }

    @Then("{text} may {permission} the workspace {text}")
    public void memberMay(String name, Permission permission, String workspace) {
        Grantees.requireOnly(permission.word(), of(workspace, grantees.member(name)), name, "the workspace " + workspace);
    }

    @Then("I may {permission} the workspace {text}")
    public void iMay(Permission permission, String workspace) {
        Grantees.requireOnly(permission.word(), of(workspace, new Grantee.ToMember(world.sigma().session().whoAmI().id())),
                "The owner of the credentials", "the workspace " + workspace);
    }

    @Then("the team {text} may {permission} the workspace {text}")
    public void teamMay(String team, Permission permission, String workspace) {
        Grantees.requireOnly(permission.word(), of(workspace, grantees.team(team)), "The team " + team, "the workspace " + workspace);
    }

    @Then("{text} has one grant on the workspace {text}")
    public void hasOneGrant(String name, String workspace) {
        Grantees.requireCount(1, of(workspace, grantees.member(name)), name, "the workspace " + workspace);
    }

    @Then("{text} has no grant on the workspace {text}")
    public void hasNoGrant(String name, String workspace) {
        Grantees.requireCount(0, of(workspace, grantees.member(name)), name, "the workspace " + workspace);
    }

    private void grantAsPreparation(Grantee grantee, Permission permission, String workspace) {
        world.preparing(() -> {
            world.sigma().workspaces().grant(workspace(workspace), grantee, permission);
            return null;
        });
    }

    private List<Grant> of(String workspace, Grantee grantee) {
        return Grantees.of(world.sigma().workspaces().grants(workspace(workspace)), grantee);
    }

    private WorkspaceId workspace(String name) {
        WorkspaceId id = world.workspaces().named(name).id();
        world.outputs().publish(Output.WORKSPACE, id);
        return id;
    }
}
