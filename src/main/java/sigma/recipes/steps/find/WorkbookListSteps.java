package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.workbook.WorkbookState;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the list of workbooks. */
public final class WorkbookListSteps {

    private static final String ANYONE = "anyone";
    private static final int LARGEST_PAGE = 1000;

    private final World world;
    private final WorkbookList list;

    /** Creates the steps of one scenario. */
    public WorkbookListSteps(World world, WorkbookList list) {
        this.world = world;
        this.list = list;
    }

    @When("I list {workbookState} workbooks of {text}")
    public void list(WorkbookState state, String owner) {
        list(state, owner, LARGEST_PAGE);
    }

    @When("I list {workbookState} workbooks of {text}, {int} at a time")
    public void list(WorkbookState state, String owner, int pageSize) {
        Optional<Member> only = Optional.of(owner).filter(name -> !name.equals(ANYONE)).map(new Finder(world.sigma())::memberInAnyState);
        list.read(() -> world.sigma().workbooks().ofEverybody(state, pageSize)
                .filter(workbook -> only.isEmpty() || workbook.owner().equals(only.get().id())).toList());
        world.outputs().publishTable(Output.WORKBOOKS, WorkbookRows.COLUMNS, WorkbookRows.of(list.workbooks(), list.names()));
    }

    @Then("each of these workbooks belongs to a member")
    public void ownersAreMembers() {
        List<String> orphans = list.without(workbook -> list.names().has(workbook.owner()));
        UnmetStatement.unless(orphans.isEmpty(), "The owners of these workbooks are not members of the organization: "
                + UnmetStatement.named(orphans) + ".");
    }

    @Then("each of these workbooks is {workbookState}")
    public void isIn(WorkbookState state) {
        List<String> others = list.without(workbook -> state.includes(workbook.archived()));
        UnmetStatement.unless(others.isEmpty(), "The list has other workbooks: " + UnmetStatement.named(others) + ".");
    }
}
