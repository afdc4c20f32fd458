package sigma.recipes.steps.credential;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.request.ApiAccess;
import sigma.recipes.file.FileNotWritable;
import sigma.recipes.file.NewFile;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps that replace API credentials. The secret is in memory and in one file only. */
public final class RotationSteps {

    private final World world;
    private final Revocation revocation;
    private NewFile file;
    private SigmaClient renewed;

    /** Creates the steps of one scenario. */
    public RotationSteps(World world, Revocation revocation) {
        this.world = world;
        this.revocation = revocation;
    }

    @Given("the old API credentials {text} of {text}")
    public void theOldCredentials(String clientIds, String name) {
        Member owner = world.members().named(name);
        revocation.of(clientIds, owner::id);
        if (revocation.includesOwn() && !owner.id().equals(world.preparing(() -> world.sigma().session().whoAmI().id()))) {
            throw new AssertionError("This run signs in with one of the API credentials that are to be revoked, and the new ones are for \""
                    + name + "\", so nothing was changed.\n  fix: create the new ones for the owner of these credentials, with --member me");
        }
    }

    @Given("a new file for the secret")
    public void aNewFile() {
        try {
            file = world.files().beginSecret("api credentials", "env", world.organization().sandbox());
        } catch (FileNotWritable taken) {
            if (world.rows().resumed()) {
                throw new AssertionError("The run can't be resumed: it may have saved the new API credentials already, and journals keep no "
                        + "secrets.\n  fix: if the file has them, use them, and revoke the old ones with ./recipes run revoke-api-credentials; "
                        + "otherwise run the recipe again from the start, with another file", taken);
            }
            throw taken;
        }
    }

    @When("I create the API credentials {text} for {text}, and save them in the file")
    public void create(String label, String name) {
        ApiAccess made = world.sigma().credentials().create(world.members().named(name).id(), world.naming().name(label));
        world.registerCleanup("API credentials " + label, () -> world.lenientClient().credentials().delete(made.clientId()));
        if (world.planned()) {
            return;
        }
        try {
            CredentialsFile.write(file, made);
        } catch (FileNotWritable lost) {
            // The secret is lost.
            world.sigma().credentials().delete(made.clientId());
            throw lost;
        }
        renewed = world.sigma().with(made);
        world.outputs().publish(Output.NEW_CLIENT_ID, made.clientId());
        world.outputs().publish(Output.FILE, file.target());
    }

    @When("I revoke the old API credentials, if the new ones get an access token for {text}")
    public void revokeOld(String name) {
        if (!world.planned()) {
            requireProven(name);
        }
        String own = world.sigma().access().clientId();
        // It is undocumented whether a token outlives its credentials, so the new ones revoke those of this run.
        revocation.carryOut(id -> id.equals(own) && !world.planned() ? renewed : world.sigma());
    }

    @Then("the API credentials in the file get an access token for the active member {text}")
    public void getToken(String name) {
        SigmaClient saved = world.sigma().with(CredentialsFile.read(file.target(), world.sigma().access()));
        UnmetStatement.unless(Revocation.getsToken(saved), "The new API credentials get no access token.");
        MemberId caller = saved.session().whoAmI().id();
        Member member = (revocation.includesOwn() ? renewed : world.sigma()).members().get(caller);
        UnmetStatement.unless(member.id().equals(world.members().named(name).id()) && member.active(), Problem.of("The new API credentials "
                + "are not those of an active member.").expected(name).actual(member.name() + (member.active() ? "" : ", deactivated")));
    }

    private void requireProven(String name) {
        MemberId caller = renewed.session().whoAmI(renewed.session().freshToken()).id();
        if (!caller.equals(world.members().named(name).id())) {
            throw new AssertionError("The new API credentials are not those of \"" + name + "\", so the old ones were not revoked.");
        }
    }
}
