package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sigma.recipes.client.Member;
import sigma.recipes.client.RecentDocument;
import sigma.recipes.organization.SkipReason;

/** What a member opened lately. */
public final class RecentSteps {

    private static final Comparator<RecentDocument> NEWEST_FIRST = Comparator.comparing(
            (RecentDocument document) -> document.lastInteractionAt().orElse(Instant.EPOCH)).reversed();

    private static final SkipReason TOO_FEW = new SkipReason("needs a caller who opened workbooks lately",
            "open two workbooks in Sigma as the owner of the credentials");

    private final World world;
    private final Provision provision;
    private Member member;
    private List<RecentDocument> recent = List.of();

    /** Receives what the scenario knows. */
    public RecentSteps(World world, Provision provision) {
        this.world = world;
        this.provision = provision;
    }

    @When("I look at the recent workbooks of {text}")
    public void look(String name) {
        member = world.members().find(name).orElseGet(() -> provision.member(name));
        recent = workbooks(false);
        world.outputs().publish(Output.RECENT_WORKBOOKS, Rows.ofDocuments(recent));
    }

    @When("I look at the recent workbooks of {text}, explorations too")
    public void lookWithExplorations(String name) {
        member = world.members().find(name).orElseGet(() -> provision.member(name));
        recent = workbooks(true);
    }

    @Then("the recent workbooks come newest first")
    public void newestFirst() {
        demand(2, recent);
        List<Optional<Instant>> times = recent.stream().map(RecentDocument::lastInteractionAt).toList();
        assertThat("last interactions", times, equalTo(recent.stream().sorted(NEWEST_FIRST)
                .map(RecentDocument::lastInteractionAt).toList()));
    }

    @Then("explorations are left out")
    public void explorationsAreLeftOut() {
        assertThat("kinds of documents", recent.stream().map(RecentDocument::type).toList(),
                everyItem(equalTo("workbook")));
        assertThat("the list with explorations", workbooks(true), hasItems(recent.toArray(RecentDocument[]::new)));
    }

    @Then("nothing is missing that the list without explorations has")
    public void nothingIsMissing() {
        List<RecentDocument> others = workbooks(false);
        demand(1, others);
        assertThat("the list with explorations", recent, hasItems(others.toArray(RecentDocument[]::new)));
    }

    @Then("there are no recent workbooks")
    public void noneAtAll() {
        assertThat("recent workbooks", recent, empty());
    }

    /** An order of one, or a part of nothing, would always be right: a verifying run must not take that for a success. */
    private void demand(int least, List<RecentDocument> documents) {
        if (world.verifying() && documents.size() < least) {
            assertThat("recent workbooks in the sandbox", documents.size(), greaterThanOrEqualTo(
                    world.organization().sandbox() ? least : 0));
            throw world.skip(TOO_FEW);
        }
    }

    private List<RecentDocument> workbooks(boolean explorations) {
        return world.sigma().members().recents(member.id(), explorations)
                .filter(document -> document.type().equals("workbook")).sorted(NEWEST_FIRST).toList();
    }
}
