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

/** Steps that copy workbooks. */
public final class CopySteps {

    private static final WorkbookId NO_WORKBOOK = new WorkbookId("00000000-0000-4000-8000-000000000000");

    private final World world;
    private final DocumentCreations creations;
    private final TakenPlaces taken;
    private final Places places;

    /** Creates the steps of one scenario. */
    public CopySteps(World world, DocumentCreations creations) {
        this.world = world;
        this.creations = creations;
        this.taken = new TakenPlaces(world);
        this.places = new Places(world);
    }

    @When("I copy the workbook {text} as {text} into the folder {text}")
    public void copyIntoFolder(String workbook, String copy, String folder) {
        FileId place = world.folders().named(folder).id();
        taken.requireFree(copy, world.sigma().files().workbooksIn(place), "the folder " + folder);
        copy(workbook, copy, place);
    }

    @When("I copy the workbook {text} as {text} into My Documents of {text}")
    public void copyIntoMyDocuments(String workbook, String copy, String member) {
        FileId place = places.home(member);
        taken.requireFree(copy, world.sigma().files().workbooksOf(world.members().named(member).id())
                .filter(file -> file.parent().equals(place)), "My Documents of " + member);
        copy(workbook, copy, place);
    }

    @When("I try to copy a workbook that does not exist into the folder {text}")
    public void tryToCopyNothing(String folder) {
        world.nobodys(NO_WORKBOOK.value());
        world.attempt().at(() -> creations.workbook(world.naming().name("Copy"), () ->
                world.sigma().workbooks().copy(NO_WORKBOOK, world.naming().name("Copy"), world.folders().named(folder).id())));
    }

    @Then("the workbook {text} is in the folder {text}")
    public void isInFolder(String workbook, String folder) {
        places.require(world.workbooks().named(workbook).id().file(), world.folders().named(folder).id(), "The workbook " + workbook,
                "the folder " + folder);
    }

    @Then("the workbook {text} is in My Documents of {text}")
    public void isInMyDocuments(String workbook, String member) {
        places.requireAtHome(world.workbooks().named(workbook).id().file(), member, "The workbook " + workbook);
    }

    private void copy(String workbook, String copy, FileId place) {
        String name = world.naming().name(copy);
        Workbook made = creations.workbook(name, () ->
                world.sigma().workbooks().copy(world.workbooks().named(workbook).id(), name, place));
        world.workbooks().put(copy, made);
        world.outputs().publish(Output.WORKBOOK, made.id());
    }
}
