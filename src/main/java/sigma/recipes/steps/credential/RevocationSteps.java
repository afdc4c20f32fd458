package sigma.recipes.steps.credential;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actors;

/** Steps that revoke API credentials. */
public final class RevocationSteps {

    private final World world;
    private final Actors actors;
    private final Revocation revocation;
    private final Creations creations;

    /** Creates the steps of one scenario. */
    public RevocationSteps(World world, Actors actors, Revocation revocation, Creations creations) {
        this.world = world;
        this.actors = actors;
        this.revocation = revocation;
        this.creations = creations;
    }

    @Given("the API credentials {text}")
    public void theCredentials(String clientIds) {
        revocation.of(clientIds, () -> creations.invite(new NewMember(world.naming().address("olivia.ortega@example.com"), "Olivia",
                world.naming().name("Ortega"), world.accountTypes().existing("View"))).id());
        if (revocation.includesOwn()) {
            throw new AssertionError("This run signs in with one of the API credentials that are to be revoked, so nothing was changed."
                    + "\n  fix: leave the client id of your own settings out");
        }
    }

    @When("I revoke these API credentials")
    public void revokeThese() {
        revocation.carryOut(id -> world.sigma());
    }

    @When("I revoke the API credentials of {text}")
    public void revokeThoseOf(String name) {
        world.sigma().credentials().delete(actors.named(name).access().clientId());
    }

    @Then("the API credentials of {text} get no access token")
    public void getNoToken(String name) {
        SigmaClient colleague = actors.named(name);
        UnmetStatement.unless(!Revocation.getsToken(colleague), "The API credentials of " + name + " still get an access token.");
    }

    @Then("the revoked API credentials get no access token")
    public void getNoToken() {
        UnmetStatement.unless(!revocation.isWithoutEffect(), "API credentials that were revoked still get an access token.");
    }
}
