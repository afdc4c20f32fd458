package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.client.model.Workspace;
import sigma.recipes.client.model.WorkspaceId;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.NamedThings;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** What others see and do, each with credentials of their own. */
public final class ColleagueSteps {

    private final World world;
    private final Creations creations;
    private final NamedThings<SigmaClient> colleagues = new NamedThings<>("colleague with credentials");

    /** Receives what the scenario knows. */
    public ColleagueSteps(World world, Creations creations) {
        this.world = world;
        this.creations = creations;
    }

    @Given("credentials of {text}")
    public void credentialsOf(String name) {
        ApiAccess access = world.preparing(() -> world.sigma().credentials()
                .create(world.members().named(name).id(), world.naming().name("Recipes")));
        world.onTidy("credentials of " + name, () -> world.cleaning().credentials().delete(access.clientId()));
        colleagues.put(name, world.sigma().with(access));
    }

    @When("{text} tries to invite {text} {text} at {email} as {text}")
    public void triesToInvite(String name, String firstName, String lastName, String address, String accountType) {
        world.attempt().at(() -> creations.invite(colleagues.named(name), new NewMember(
                world.naming().address(address), firstName, world.naming().name(lastName),
                world.accountTypes().standIn(accountType))));
    }

    @Then("{text} sees the workspace {text}")
    public void sees(String name, String workspace) {
        UnmetStatement.unless(seenBy(name, workspace).contains(id(workspace)), name + " does not see the workspace " + workspace + ".");
    }

    @Then("{text} does not see the workspace {text}")
    public void doesNotSee(String name, String workspace) {
        UnmetStatement.unless(!seenBy(name, workspace).contains(id(workspace)), name + " sees the workspace " + workspace + ".");
    }

    @Then("Sigma gives {text} no access token")
    public void getsNoToken(String name) {
        world.attempt().at(() -> colleagues.named(name).session().freshToken());
        Refusal refusal = world.attempt().refusal();
        RefusalSteps.require(Reason.CREDENTIALS_WRONG, refusal, world.organization().sandbox());
    }

    private List<WorkspaceId> seenBy(String name, String workspace) {
        return colleagues.named(name).workspaces().named(world.naming().name(workspace)).stream().map(Workspace::id).toList();
    }

    private WorkspaceId id(String workspace) {
        return world.workspaces().named(workspace).id();
    }
}
