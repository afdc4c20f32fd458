package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import java.util.List;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for the documents that the caller may not open while all documents are read. */
public final class InaccessibleDocumentSteps {

    private final World world;
    private List<String> names = List.of();

    /** Creates the steps of one scenario. */
    public InaccessibleDocumentSteps(World world) {
        this.world = world;
    }

    /** Records their names. */
    void put(List<String> closed) {
        names = List.copyOf(closed);
    }

    @Then("the workbook {text} is listed as inaccessible")
    public void isClosed(String name) {
        UnmetStatement.unless(names.contains(world.naming().name(name)), Problem.of("The workbook \"" + name + "\" is not named.")
                .actual(UnmetStatement.named(names)));
    }
}
