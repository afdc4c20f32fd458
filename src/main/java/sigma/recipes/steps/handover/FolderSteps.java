package sigma.recipes.steps.handover;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.Stream;
import sigma.recipes.client.file.FileEntry;
import sigma.recipes.client.file.FileId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.document.DocumentCreations;
import sigma.recipes.steps.document.DocumentFixtures;
import sigma.recipes.steps.document.FolderPath;
import sigma.recipes.steps.document.FolderTree;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.Container;

/** Steps for folders. */
public final class FolderSteps {

    private final World world;
    private final Actors actors;
    private final DocumentFixtures documents;
    private final FolderTree tree;
    private final FolderTree others;
    private final FileLookup places;

    /** Creates the steps of one scenario. */
    public FolderSteps(World world, Actors actors, DocumentFixtures documents, DocumentCreations creations) {
        this.world = world;
        this.actors = actors;
        this.documents = documents;
        this.tree = new FolderTree(world, creations);
        // The run of the recipe has to find folders of an earlier run in the lists of Sigma.
        this.others = new FolderTree(world, creations);
        this.places = new FileLookup(world);
    }

    @Given("the folder {text} is in the folder {text} already")
    public void isThereAlready(String path, String folder) {
        world.preparing(() -> others.create(List.of(FolderPath.of(path)), id(folder)));
    }

    @When("{actor} create the folders {text} in {container}")
    public void create(Actor actor, String paths, Container container) {
        FileId place = places.id(container);
        actors.act(actor, sigma -> world.outputs().publish(Output.FOLDERS, tree.create(FolderPath.list(paths), place)));
    }

    @Then("the folders {text} are in {container}")
    public void areIn(String paths, Container container) {
        List<FolderPath> wanted = FolderPath.list(paths);
        FileId below = places.id(container);
        List<String> missing = wanted.stream().filter(path -> tree.find(path, below).isEmpty()).map(FolderPath::toString).toList();
        UnmetStatement.unless(missing.isEmpty(), Problem.of("Folders are not in " + container + ".")
                .expected(UnmetStatement.named(wanted.stream().map(FolderPath::toString).toList()))
                .actual("missing: " + UnmetStatement.named(missing)));
    }

    @Then("the folder {text} has {int} folder(s) called {text}")
    public void hasCalled(String folder, int count, String name) {
        int found;
        try (Stream<FileEntry> folders = world.sigma().files().foldersIn(id(folder))) {
            found = (int) folders.filter(one -> one.name().equals(world.naming().name(name))).count();
        }
        UnmetStatement.unless(found == count, Problem.of("The folder " + folder + " has " + (found == 1 ? "one folder" : found
                + " folders") + " called " + name + ".").expected(String.valueOf(count)));
    }

    private FileId id(String folder) {
        return world.folders().named(folder).id();
    }
}
