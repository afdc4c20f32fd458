package sigma.recipes.steps.find;

import io.cucumber.java.en.Then;
import java.util.List;
import sigma.recipes.steps.scenario.UnmetStatement;

/** Steps for the owners of the documents on a list. */
public final class ListedOwnerSteps {

    private List<String> orphans = List.of();

    /** Records the names of the documents on the list whose owner is not a member of the organization. */
    void put(List<String> names) {
        orphans = List.copyOf(names);
    }

    @Then("each {listedKind} on the list belongs to a member")
    public void belongToMembers(String kind) {
        UnmetStatement.unless(orphans.isEmpty(), "The list has a " + kind + " whose owner is not a member of the organization: "
                + UnmetStatement.named(orphans) + ".");
    }
}
