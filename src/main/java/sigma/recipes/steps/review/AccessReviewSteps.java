package sigma.recipes.steps.review;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sigma.recipes.client.MemberAccess;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.client.workbook.WorkbookState;
import sigma.recipes.file.NewFile;
import sigma.recipes.file.TableFormat;
import sigma.recipes.file.TableRows;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.CreatedFiles;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps that write the access of all members to a file. */
public final class AccessReviewSteps {

    private static final int LARGEST_PAGE = 1000;

    private final World world;
    private final CreatedFiles created;
    private Optional<NewFile> file = Optional.empty();
    private AccessTable table;

    /** Creates the steps of one scenario. */
    public AccessReviewSteps(World world, CreatedFiles created) {
        this.world = world;
        this.created = created;
    }

    @When("I list who can open what")
    public void list() {
        created.awaitListed(world.sigma().files());
        NewFile begun = world.files().begin("access", "csv");
        List<Member> members = world.sigma().members().all().toList();
        MemberAccess access = world.sigma().memberAccess();
        table = AccessTable.write(begun, members, member -> access.openTo(member.id()));
        file = Optional.of(begun);
        world.files().keep(begun, () -> {
            world.outputs().publish(Output.FILE, begun.target());
            world.outputs().publish(Output.ROWS, table.rows());
        });
    }

    @Then("each workbook is in the file with its owner")
    public void workbooksHaveOwners() {
        try (Stream<ListedWorkbook> all = world.sigma().workbooks().ofEverybody(WorkbookState.CURRENT, LARGEST_PAGE)) {
            List<String> missing = all.filter(workbook -> !table.hasOwner(workbook)).map(ListedWorkbook::name).toList();
            UnmetStatement.unless(missing.isEmpty(), "These workbooks are not in the file with their owners: "
                    + UnmetStatement.named(missing) + ".");
        }
    }

    @Then("the file lists why {text} can open {text}:")
    public void listsReasons(String member, String document, DataTable reasons) throws IOException {
        List<String> found = TableRows.read(TableFormat.CSV, file.orElseThrow().part()).stream()
                .map(row -> row.stream().map(world.naming()::written).toList())
                .filter(row -> AccessTable.isOf(row, member, document)).map(AccessTable::reason).toList();
        UnmetStatement.unless(found.equals(reasons.asList()), Problem.of("The file lists other reasons why " + member + " can open "
                + document + ".").expected(UnmetStatement.named(reasons.asList())).actual(UnmetStatement.named(found)));
    }
}
