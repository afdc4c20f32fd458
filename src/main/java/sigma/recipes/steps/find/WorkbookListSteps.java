package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    @When("I list {workbookState} workbooks of {text}{pageSize}")
    public void list(WorkbookState state, String owner, OptionalInt pageSize) {
        Optional<Member> only = Optional.of(owner).filter(name -> !name.equals(ANYONE))
                .map(name -> world.members().find(name).orElseGet(() -> new Finder(world.sigma()).memberInAnyState(name)));
        list.read(() -> world.sigma().workbooks().ofEverybody(state, pageSize.orElse(LARGEST_PAGE))
                .filter(workbook -> only.isEmpty() || workbook.owner().equals(only.get().id())).toList());
        world.outputs().publishTable(Output.WORKBOOKS, WorkbookRows.COLUMNS, WorkbookRows.of(list.workbooks(), list.names()));
    }

    @Then("each workbook on the list is {workbookState}")
    public void isIn(WorkbookState state) {
        List<String> others = list.without(workbook -> state.includes(workbook.archived()));
        UnmetStatement.unless(others.isEmpty(), "The list has other workbooks: " + UnmetStatement.named(others) + ".");
    }
}
