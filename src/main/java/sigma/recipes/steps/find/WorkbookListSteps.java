package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.workbook.ListedWorkbook;
import sigma.recipes.client.workbook.WorkbookId;
import sigma.recipes.client.workbook.WorkbookState;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Finder;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** The list of workbooks. */
public final class WorkbookListSteps {

    private static final String ANYONE = "anyone";
    private static final int LARGEST_PAGE = 1000;
    private static final int READINGS = 3;

    private final World world;
    private Supplier<List<ListedWorkbook>> reader = List::of;
    private List<ListedWorkbook> listed = List.of();
    private MemberNames names = new MemberNames(List.of());

    /** Receives what the scenario knows. */
    public WorkbookListSteps(World world) {
        this.world = world;
    }

    @When("I list {workbookState} workbooks of {text}")
    public void list(WorkbookState state, String owner) {
        list(state, owner, LARGEST_PAGE);
    }

    @When("I list {workbookState} workbooks of {text}, {int} at a time")
    public void list(WorkbookState state, String owner, int pageSize) {
        Optional<Member> only = Optional.of(owner).filter(name -> !name.equals(ANYONE)).map(new Finder(world.sigma())::memberInAnyState);
        reader = () -> world.sigma().workbooks().ofEverybody(state, pageSize)
                .filter(workbook -> only.isEmpty() || workbook.owner().equals(only.get().id())).toList();
        listed = reader.get();
        names = new MemberNames(world.sigma().members().everyone());
        world.outputs().publish(Output.WORKBOOKS, WorkbookRows.of(listed, names));
    }

    @Then("no workbook is listed twice")
    public void noWorkbookTwice() {
        List<String> twice = twice();
        for (int again = 1; again < READINGS && !twice.isEmpty() && world.visit().sandbox().isEmpty(); again++) {
            // A workbook that comes or goes meanwhile may move a row from one page to the next.
            listed = reader.get();
            twice = twice();
        }
        UnmetStatement.unless(twice.isEmpty(), twice.size() + " workbooks are listed more than once: "
                + UnmetStatement.named(twice) + ".");
    }

    @Then("each of these workbooks belongs to a member")
    public void ownersAreMembers() {
        List<String> orphans = listed.stream().filter(workbook -> !names.has(workbook.owner())).map(ListedWorkbook::name).toList();
        UnmetStatement.unless(orphans.isEmpty(), "The owner of these workbooks is no member of the organization: "
                + UnmetStatement.named(orphans) + ".");
    }

    @Then("each of these workbooks is {workbookState}")
    public void isIn(WorkbookState state) {
        List<String> others = listed.stream().filter(workbook -> !state.includes(workbook.archived())).map(ListedWorkbook::name).toList();
        UnmetStatement.unless(others.isEmpty(), "The list has other workbooks: " + UnmetStatement.named(others) + ".");
    }

    @Then("the workbook {text} is on the list")
    public void isListed(String name) {
        UnmetStatement.unless(named().contains(name), Problem.of("The workbook \"" + name + "\" is not on the list.")
                .actual(UnmetStatement.named(named())));
    }

    @Then("the workbook {text} is not on the list")
    public void isNotListed(String name) {
        UnmetStatement.unless(!named().contains(name), "The workbook \"" + name + "\" is on the list.");
    }

    private List<String> named() {
        return listed.stream().map(ListedWorkbook::name).toList();
    }

    private List<String> twice() {
        Set<WorkbookId> seen = new HashSet<>();
        return listed.stream().filter(workbook -> !seen.add(workbook.id())).map(ListedWorkbook::name).toList();
    }
}
