package sigma.recipes.steps.version;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;

/** Steps that publish earlier versions of a workbook again. */
public final class RestoredVersionSteps {

    private final World world;
    private final Actors actors;
    private long before;

    /** Creates the steps of one scenario. */
    public RestoredVersionSteps(World world, Actors actors) {
        this.world = world;
        this.actors = actors;
    }

    @When("{actor} restore version {int} of the workbook {text}")
    public void restore(Actor actor, int version, String workbook) {
        before = latest(workbook);
        actors.act(actor, sigma -> sigma.workbooks().restoreVersion(id(workbook), version));
    }

    @Then("the latest version of the workbook {text} is a new one")
    public void isNew(String workbook) {
        long after = latest(workbook);
        UnmetStatement.unless(after > before, Problem.of("The workbook " + workbook + " has no new version.")
                .expected("a version after " + before).actual("version " + after));
    }

    private long latest(String workbook) {
        return world.sigma().workbookContent().latest(id(workbook)).version();
    }

    private WorkbookId id(String workbook) {
        return world.workbooks().named(workbook).id();
    }
}
