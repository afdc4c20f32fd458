package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.access.AccessibleFile;
import sigma.recipes.client.file.FileId;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.workbook.Workbook;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.document.DocumentCreations;
import sigma.recipes.steps.document.DocumentFixtures;
import sigma.recipes.steps.record.CreatedFiles;
import sigma.recipes.steps.row.BulkRun;
import sigma.recipes.steps.row.RowOutcome;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps that transfer all documents of one member to another. */
public final class DocumentTransferSteps {

    private static final List<String> COLUMNS = List.of("document", "type", "folder", "id");

    private final World world;
    private final DocumentFixtures documents;
    private final DocumentCreations creations;
    private final CreatedFiles created;
    private List<AccessibleFile> handedOver = List.of();

    /** Creates the steps of one scenario. */
    public DocumentTransferSteps(World world, DocumentFixtures documents, DocumentCreations creations, CreatedFiles created) {
        this.world = world;
        this.documents = documents;
        this.creations = creations;
        this.created = created;
    }

    @Given("the documents of {text}")
    public void theDocuments(String name) {
        MemberId owner = world.members().named(name).id();
        handedOver = world.preparing(() -> {
            created.awaitListed(world.sigma().files());
            List<AccessibleFile> owned = owned(owner);
            if (!world.verifying() || !owned.isEmpty()) {
                return owned;
            }
            String title = world.naming().name("Workbook of " + name);
            Workbook made = creations.workbook(title, () -> world.sigma().workbooks().create(title, documents.place(), owner));
            return List.of(new AccessibleFile(made.id().file(), made.urlId(), made.name(), "workbook", documents.place(), "edit",
                    made.path(), owner));
        });
    }

    @When("I transfer all documents of {text} to {text}")
    public void handOver(String old, String newOwner) {
        Member from = world.members().named(old);
        Member to = world.members().named(newOwner);
        if (from.id().equals(to.id())) {
            throw new AssertionError("\"" + old + "\" and \"" + newOwner + "\" are the same member, so nothing was changed."
                    + "\n  fix: name another new owner");
        }
        List<List<String>> rows = handedOver.stream().map(file -> List.of(file.name(), file.type(),
                file.path() == null ? "" : file.path(), file.id().value())).toList();
        world.outputs().publish(Output.MEMBER, to.id());
        new BulkRun(world, SourceRows.objects(COLUMNS, rows)).each(row -> {
            world.sigma().files().handOver(handedOver.get(row.line() - 1).id(), to.id());
            return RowOutcome.changed("belongs to " + to.name());
        });
    }

    @Then("{text} owns no documents")
    public void ownsNone(String name) {
        List<String> left = owned(world.members().named(name).id()).stream().map(AccessibleFile::name).toList();
        UnmetStatement.unless(left.isEmpty(), Problem.of(name + " still owns " + left.size() + (left.size() == 1 ? " document." : " documents."))
                .expected("none").actual(UnmetStatement.named(left)));
    }

    @Then("{text} owns each of these documents")
    public void ownsEach(String name) {
        created.awaitListed(world.sigma().files());
        Set<FileId> now = owned(world.members().named(name).id()).stream().map(AccessibleFile::id).collect(Collectors.toSet());
        List<String> missing = handedOver.stream().filter(file -> !now.contains(file.id())).map(AccessibleFile::name).toList();
        UnmetStatement.unless(missing.isEmpty(), Problem.of(name + " does not own " + (missing.size() == 1 ? "a document" : "some documents")
                + " that " + (missing.size() == 1 ? "was" : "were") + " handed over.").actual(UnmetStatement.named(missing)));
    }

    private List<AccessibleFile> owned(MemberId member) {
        try (Stream<AccessibleFile> files = world.sigma().holdings().documentsOf(member)) {
            return files.toList();
        }
    }
}
