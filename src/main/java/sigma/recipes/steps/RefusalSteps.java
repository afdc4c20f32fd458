package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.cucumber.java.en.Then;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.guard.WriteBlocked;
import sigma.recipes.steps.scenario.World;

/** How an attempt ended. */
public final class RefusalSteps {

    private final World world;

    /** Receives what the scenario knows. */
    public RefusalSteps(World world) {
        this.world = world;
    }

    @Then("Sigma refuses, because {reason}")
    public void sigmaRefuses(Reason reason) {
        Refusal refusal = world.attempt().refusal();
        if (!reason.fits(refusal.status(), refusal.code(), world.organization().sandbox())) {
            throw new AssertionError("Sigma refused " + refusal.operationId() + ", but not because "
                    + reason.sentence() + ".\n  expected: " + reason.onTheWire() + "\n  was:      " + refusal.status()
                    + " with the code " + refusal.code().map(code -> '"' + code + '"').orElse("(none)") + ", \""
                    + refusal.explanation() + "\"\n  request:  " + refusal.requestId().orElse("(no request id)"), refusal);
        }
    }

    @Then("the recipe stops and lists the account types of the organization")
    public void recipeListsAccountTypes() {
        assertThat("account types that the recipe lists", world.attempt().unfitName().choices(),
                equalTo(world.accountTypes().names()));
    }

    @Then("the recipe holds back, because I own the credentials")
    public void recipeHoldsBack() {
        WriteBlocked heldBack = world.attempt().heldBack();
        if (!heldBack.ofOwner()) {
            throw new AssertionError("The recipe held back, but for another reason: " + heldBack.getMessage(), heldBack);
        }
    }
}
