package sigma.recipes.steps.handover;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.document.DocumentCreations;
import sigma.recipes.steps.document.TakenPlaces;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Container;

/** Steps that copy workbooks. */
public final class CopySteps {

    private static final WorkbookId NO_WORKBOOK = new WorkbookId("00000000-0000-4000-8000-000000000000");

    private final World world;
    private final DocumentCreations creations;
    private final TakenPlaces taken;
    private final FileLookup places;

    /** Creates the steps of one scenario. */
    public CopySteps(World world, DocumentCreations creations) {
        this.world = world;
        this.creations = creations;
        this.taken = new TakenPlaces(world);
        this.places = new FileLookup(world);
    }

    @When("I copy the workbook {text} as {text} into {container}")
    public void copy(String workbook, String copy, Container container) {
        taken.requireFree(copy, places.workbooksIn(container), container.toString());
        copy(workbook, copy, places.id(container));
    }

    @When("I try to copy a workbook that does not exist into the folder {text}")
    public void tryToCopyNothing(String folder) {
        world.nobodys(NO_WORKBOOK.value());
        world.attempt().at(() -> creations.workbook(world.naming().name("Copy"), () ->
                world.sigma().workbooks().copy(NO_WORKBOOK, world.naming().name("Copy"), world.folders().named(folder).id())));
    }

    @Then("the workbook {text} is in {container}")
    public void isIn(String workbook, Container container) {
        places.require(world.workbooks().named(workbook).id().file(), container, "The workbook " + workbook);
    }

    private void copy(String workbook, String copy, FileId place) {
        String name = world.naming().name(copy);
        Workbook made = creations.workbook(name, () ->
                world.sigma().workbooks().copy(world.workbooks().named(workbook).id(), name, place));
        world.workbooks().put(copy, made);
        world.outputs().publish(Output.WORKBOOK, made.id());
    }
}
