package sigma.recipes.steps.credential;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;

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
                    + "\n  fix: omit the client id of your own settings");
        }
    }

    @When("I revoke {credentials}")
    public void revoke(ObjectName owner) {
        owner.name().ifPresentOrElse(name -> world.sigma().credentials().delete(actors.named(name).access().clientId()),
                () -> revocation.carryOut(id -> world.sigma()));
    }

    @Then("{credentials} get no access token")
    public void getNoToken(ObjectName owner) {
        boolean works = owner.name().map(name -> Revocation.getsToken(actors.named(name))).orElseGet(revocation::isWithoutEffect);
        UnmetStatement.unless(!works, "API credentials that were revoked still get an access token.");
    }

}
