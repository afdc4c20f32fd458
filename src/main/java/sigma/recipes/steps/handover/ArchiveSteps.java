package sigma.recipes.steps.handover;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.document.DocumentFixtures;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the archive: deleted workbooks that can be restored. */
public final class ArchiveSteps {

    private final World world;
    private final DocumentFixtures documents;

    /** Creates the steps of one scenario. */
    public ArchiveSteps(World world, DocumentFixtures documents) {
        this.world = world;
        this.documents = documents;
    }

    @Given("the archived workbook {text}")
    public void theArchivedWorkbook(String name) {
        documents.archivedWorkbook(name);
    }

    @Given("the archived workbook {text} was in the folder {text}")
    public void theArchivedWorkbookWasIn(String name, String folder) {
        documents.archivedWorkbook(name, world.folders().named(folder).id());
    }

    @When("I restore the workbook {text}")
    public void restore(String name) {
        world.sigma().files().restore(id(name).file());
    }

    @When("I archive the workbook {text}")
    public void archive(String name) {
        world.sigma().files().archive(id(name).file());
    }

    @Then("the workbook {text} {is} archived")
    public void isArchived(String name, boolean is) {
        UnmetStatement.unless(world.sigma().files().get(id(name).file()).archived() == is,
                "The workbook " + name + (is ? " is not" : " is") + " archived.");
    }

    private WorkbookId id(String name) {
        return world.workbooks().named(name).id();
    }
}
