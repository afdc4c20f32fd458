package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.RecentDocument;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.World;

/** What a member opened lately. */
public final class RecentSteps {

    private static final Comparator<RecentDocument> NEWEST_FIRST = Comparator.comparing(
            (RecentDocument document) -> document.lastInteractionAt().orElse(Instant.EPOCH)).reversed();

    private static final SkipReason TOO_FEW = new SkipReason("needs a caller who opened workbooks lately",
            "open two workbooks in Sigma as the owner of the credentials");

    private final World world;
    private final Fixtures provision;
    private List<RecentDocument> listed = List.of();
    private List<RecentDocument> recent = List.of();

    /** Receives what the scenario knows. */
    public RecentSteps(World world, Fixtures provision) {
        this.world = world;
        this.provision = provision;
    }

    @When("I look at the recent workbooks of {text}")
    public void look(String name) {
        read(name, false);
        world.outputs().publish(Output.RECENT_WORKBOOKS, Rows.ofDocuments(recent));
    }

    @When("I look at the recent workbooks of {text}, explorations too")
    public void lookWithExplorations(String name) {
        read(name, true);
    }

    @Then("the recent workbooks come newest first")
    public void newestFirst() {
        requireAtLeast(2, recent);
        assertThat("workbooks without a last interaction, which have no place in the order", recent.stream()
                .filter(document -> document.lastInteractionAt().isEmpty()).map(RecentDocument::name).toList(), empty());
    }

    @Then("{text} comes before {text}")
    public void comesBefore(String first, String second) {
        assertThat("the recent workbooks", recent.stream().map(RecentDocument::name)
                .filter(name -> name.equals(first) || name.equals(second)).toList(), contains(first, second));
    }

    @Then("{text} is among the recent workbooks")
    public void isAmong(String name) {
        assertThat("the recent workbooks", names(), hasItem(name));
    }

    @Then("{text} is not among the recent workbooks")
    public void isNotAmong(String name) {
        assertThat("the recent workbooks", names(), not(hasItem(name)));
    }

    @Then("there are no recent workbooks")
    public void noneAtAll() {
        assertThat("the recent workbooks", names(), empty());
    }

    /** An order of one, or a part of nothing, would always be right: a verifying run must not count that as a success. */
    private void requireAtLeast(int least, List<RecentDocument> documents) {
        if (world.verifying() && documents.size() < least) {
            assertThat("recent workbooks in the sandbox", documents.size(), greaterThanOrEqualTo(
                    world.organization().sandbox() ? least : 0));
            throw world.skip(TOO_FEW);
        }
    }

    private void read(String name, boolean explorations) {
        Member member = world.members().find(name).orElseGet(() -> provision.member(name));
        listed = world.sigma().members().recents(member.id(), explorations).toList();
        recent = listed.stream().filter(document -> document.type().equals("workbook")).sorted(NEWEST_FIRST).toList();
    }

    /** The documents as Sigma lists them, of every kind: the recipe's own selection would hide what is there too much. */
    private List<String> names() {
        return listed.stream().map(RecentDocument::name).toList();
    }
}
