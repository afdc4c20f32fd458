package sigma.recipes.steps.find;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.access.AccessReason;
import sigma.recipes.client.access.AccessibleDocument;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.client.workbook.WorkbookState;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.CreatedFiles;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the documents that a member can open, and why. */
public final class AccessibleDocumentSteps {

    private static final int LARGEST_PAGE = 1000;

    private final World world;
    private final CreatedFiles created;
    private final ReadList readList;
    private List<AccessibleDocument> documents = List.of();

    /** Creates the steps of one scenario. */
    public AccessibleDocumentSteps(World world, ReadList list, CreatedFiles created) {
        this.world = world;
        this.created = created;
        this.readList = list;
    }

    @When("I list what {text} can open")
    public void list(String name) {
        created.awaitListed(world.sigma().files());
        Member member = found(name);
        readList.read(() -> documents = world.sigma().memberAccess().openTo(member.id()).toList(), document -> document.file().id(),
                document -> document.file().name());
        world.outputs().publish(Output.MEMBER, member.id());
        world.outputs().publishTable(Output.DOCUMENTS, List.of("document", "type", "folder", "access", "reason", "access by reason"),
                documents.stream().flatMap(AccessibleDocumentSteps::rows).toList());
    }

    @Then("each workbook that {text} owns is on the list")
    public void ownWorkbooksAreListed(String name) {
        Member member = found(name);
        Set<String> listed = documents.stream().map(document -> document.file().id().value()).collect(Collectors.toSet());
        List<String> missing = world.sigma().workbooks().ofEverybody(WorkbookState.CURRENT, LARGEST_PAGE)
                .filter(workbook -> workbook.owner().equals(member.id()) && !listed.contains(workbook.id().value()))
                .map(ListedWorkbook::name).toList();
        UnmetStatement.unless(missing.isEmpty(), "The list lacks workbooks that " + name + " owns: " + UnmetStatement.named(missing) + ".");
    }

    @Then("{text} is open for these reasons:")
    public void isOpenFor(String document, DataTable reasons) {
        List<String> found = documents.stream().filter(open -> open.file().name().equals(world.naming().name(document)))
                .flatMap(open -> open.reasons().stream()).map(AccessReason::text).map(world.naming()::written).toList();
        UnmetStatement.unless(found.equals(reasons.asList()), Problem.of("\"" + document + "\" is open for other reasons.")
                .expected(UnmetStatement.named(reasons.asList())).actual(UnmetStatement.named(found)));
    }

    private Member found(String name) {
        return world.members().find(name).orElseGet(() -> world.members().put(name, new Finder(world.sigma()).memberInAnyState(name)));
    }

    private static Stream<Map<String, String>> rows(AccessibleDocument document) {
        return document.reasons().stream().map(reason -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("document", document.file().name());
            row.put("type", document.file().type());
            row.put("folder", document.file().path());
            row.put("access", document.file().permission());
            row.put("reason", reason.text());
            row.put("access by reason", reason.permission());
            return row;
        });
    }
}
