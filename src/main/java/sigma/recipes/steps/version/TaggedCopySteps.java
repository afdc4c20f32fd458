package sigma.recipes.steps.version;

import io.cucumber.java.en.When;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.steps.document.DocumentCreations;
import sigma.recipes.steps.document.FileNameAvailability;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;

/** Copies of tagged versions of workbooks. */
public final class TaggedCopySteps {

    private final World world;
    private final Actors actors;
    private final VersionFixtures versions;
    private final DocumentCreations creations;
    private final FileNameAvailability taken;

    /** Creates the steps of one scenario. */
    public TaggedCopySteps(World world, Actors actors, VersionFixtures versions, DocumentCreations creations) {
        this.world = world;
        this.actors = actors;
        this.versions = versions;
        this.creations = creations;
        this.taken = new FileNameAvailability(world);
    }

    @When("{actor} copy the version tagged {text} of the workbook {text} as {text} into the folder {text}")
    public void copy(Actor actor, String tag, String workbook, String copy, String folder) {
        FileId place = world.folders().named(folder).id();
        WorkbookId original = world.workbooks().named(workbook).id();
        String name = world.naming().name(copy);
        actors.act(actor, sigma -> {
            taken.requireFree(copy, world.sigma().files().workbooksIn(place), "the folder " + folder);
            Workbook made = creations.workbook(name, () -> sigma.workbooks().copyTagged(original, versions.id(tag), name, place));
            world.workbooks().put(copy, made);
            world.outputs().publish(Output.WORKBOOK, made.id());
        });
    }
}
