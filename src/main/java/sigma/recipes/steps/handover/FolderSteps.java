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

/** Steps for folders. */
public final class FolderSteps {

    private static final FileId NO_FOLDER = new FileId("00000000-0000-4000-8000-000000000000");

    private final World world;
    private final DocumentFixtures documents;
    private final FolderTree tree;
    private final FolderTree others;

    /** Creates the steps of one scenario. */
    public FolderSteps(World world, DocumentFixtures documents, DocumentCreations creations) {
        this.world = world;
        this.documents = documents;
        this.tree = new FolderTree(world, creations);
        // The run of the recipe has to find folders of an earlier run in the lists of Sigma.
        this.others = new FolderTree(world, creations);
    }

    @Given("the folder {text}")
    public void theFolder(String name) {
        documents.folder(name);
    }

    @Given("the folder {text} is in the folder {text} already")
    public void isThereAlready(String path, String folder) {
        world.preparing(() -> others.create(List.of(FolderPath.of(path)), id(folder)));
    }

    @When("I create the folders {text} in the folder {text}")
    public void create(String paths, String folder) {
        create(paths, id(folder));
    }

    @When("I create the folders {text} in the workspace {text}")
    public void createInWorkspace(String paths, String workspace) {
        create(paths, workspace(workspace));
    }

    @When("I try to create the folder {text} in a folder that does not exist")
    public void tryToCreateNowhere(String path) {
        world.nobodys(NO_FOLDER.value());
        world.attempt().at(() -> tree.create(List.of(FolderPath.of(path)), NO_FOLDER));
    }

    @Then("the folders {text} are in the folder {text}")
    public void areIn(String paths, String folder) {
        require(paths, id(folder), "the folder " + folder);
    }

    @Then("the folders {text} are in the workspace {text}")
    public void areInWorkspace(String paths, String workspace) {
        require(paths, workspace(workspace), "the workspace " + workspace);
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

    private void create(String paths, FileId below) {
        world.outputs().publish(Output.FOLDERS, tree.create(FolderPath.list(paths), below));
    }

    private void require(String paths, FileId below, String where) {
        List<String> missing = FolderPath.list(paths).stream().filter(path -> tree.find(path, below).isEmpty())
                .map(FolderPath::toString).toList();
        UnmetStatement.unless(missing.isEmpty(), Problem.of("Folders are not in " + where + ".")
                .expected(UnmetStatement.named(FolderPath.list(paths).stream().map(FolderPath::toString).toList()))
                .actual("missing: " + UnmetStatement.named(missing)));
    }

    private FileId workspace(String name) {
        return FileId.of(world.workspaces().named(name).id());
    }

    private FileId id(String folder) {
        return world.folders().named(folder).id();
    }
}
