package sigma.recipes.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.materialization.MaterializationFailed;
import sigma.recipes.client.workbook.ExportFailed;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.RefusalReason;
import sigma.recipes.steps.value.StopReason;

/** Steps that check the result of an attempt. */
public final class RefusalSteps {

    private final World world;

    /** Creates the steps of one scenario. */
    public RefusalSteps(World world) {
        this.world = world;
    }

    @Then("Sigma refuses, because {reason}")
    public void sigmaRefuses(RefusalReason reason) {
        Refusal refusal = world.attempt().refusal();
        UnmetStatement.unless(refusal.ofSignIn() == reason.ofSignIn(), Problem.of("Sigma refused " + (refusal.ofSignIn() ? "the sign-in"
                : refusal.operationId() + ", not the sign-in") + ", so not because " + reason.sentence() + ".")
                .expected(reason.onTheWire()).actual(refusal.status() + " from " + refusal.operationId()), refusal);
        UnmetStatement.unless(reason.fits(refusal.status(), refusal.code(), world.organization().sandbox()), Problem.of("Sigma refused "
                + refusal.operationId() + ", but not because " + reason.sentence() + ".").expected(reason.onTheWire())
                .actual(refusal.status() + " with the code " + refusal.code().map(code -> '"' + code + '"').orElse("(none)")
                        + ", \"" + refusal.explanation() + "\", " + refusal.requestId().map(id -> "request id " + id)
                        .orElse("no request id")), refusal);
    }

    @Then("the recipe stops and lists the account types of the organization")
    public void recipeListsAccountTypes() {
        List<String> listed = world.attempt().unresolvedName().choices();
        List<String> known = world.accountTypes().names();
        UnmetStatement.unless(listed.equals(known), Problem.of("The recipe does not list the account types of the organization.")
                .expected(UnmetStatement.named(known)).actual(UnmetStatement.named(listed)));
    }

    @Then("the recipe stops, because {stopReason}")
    public void stops(StopReason reason) {
        boolean fits = switch (reason) {
            case OWN_CREDENTIALS -> world.attempt().blockedWrite().ofOwner();
            case EXPORT_EXPIRED -> world.attempt().exportFailed().why() == ExportFailed.Why.EXPIRED;
            case NAME_TAKEN -> !world.attempt().nameTaken().getMessage().isEmpty();
            case NO_SUCH_PERMISSION -> !world.attempt().unresolvedName().choices().isEmpty();
            case MATERIALIZATION_FAILED -> world.attempt().materializationFailed().why() == MaterializationFailed.Why.FAILED;
        };
        UnmetStatement.unless(fits, Problem.of("The recipe stops for another reason.").expected(reason.sentence()));
    }
}
