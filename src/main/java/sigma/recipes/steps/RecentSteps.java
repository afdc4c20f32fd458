package sigma.recipes.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.RecentDocument;
import sigma.recipes.organization.SkipReason;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for recent documents of a member. */
public final class RecentSteps {

    private static final Comparator<RecentDocument> NEWEST_FIRST = Comparator.comparing(
            (RecentDocument document) -> document.lastInteractionAt().orElse(Instant.EPOCH)).reversed();

    private static final SkipReason NONE = new SkipReason("needs a caller who opened a workbook lately",
            "open a workbook in Sigma as the owner of the credentials");

    private final World world;
    private final Fixtures provision;
    private List<RecentDocument> listed = List.of();
    private List<RecentDocument> recent = List.of();

    /** Creates the steps of one scenario. */
    public RecentSteps(World world, Fixtures provision) {
        this.world = world;
        this.provision = provision;
    }

    @When("I look at the recent workbooks of {text}")
    public void look(String name) {
        read(name, false);
        world.outputs().publishTable(Output.RECENT_WORKBOOKS, Rows.DOCUMENT_COLUMNS, Rows.ofDocuments(recent));
    }

    @When("I look at the recent workbooks of {text}, explorations too")
    public void lookWithExplorations(String name) {
        read(name, true);
    }

    @Then("each recent workbook shows when it was last opened")
    public void showWhenTheyWereOpened() {
        requireOne();
        List<String> without = recent.stream().filter(document -> document.lastInteractionAt().isEmpty())
                .map(RecentDocument::name).toList();
        UnmetStatement.unless(without.isEmpty(), "These workbooks do not show when they were last opened: "
                + UnmetStatement.named(without) + ".");
    }

    @Then("{text} comes before {text}")
    public void comesBefore(String first, String second) {
        List<String> found = recent.stream().map(RecentDocument::name)
                .filter(name -> name.equals(first) || name.equals(second)).toList();
        UnmetStatement.unless(found.equals(List.of(first, second)), Problem.of(first + " does not come before " + second + ".")
                .expected(UnmetStatement.named(List.of(first, second))).actual(UnmetStatement.named(found)));
    }

    @Then("{text} {is} among the recent workbooks")
    public void isAmong(String name, boolean is) {
        UnmetStatement.unless(names().contains(name) == is, Problem.of(name + (is ? " is not" : " is") + " among the recent workbooks.")
                .actual(UnmetStatement.named(names())));
    }

    @Then("there are no recent workbooks")
    public void noneAtAll() {
        UnmetStatement.unless(names().isEmpty(), "There are recent workbooks: " + UnmetStatement.named(names()) + ".");
    }

    /** A statement about all of an empty list is always true: a verifying run must not count that as a success. */
    private void requireOne() {
        if (world.verifying() && recent.isEmpty()) {
            UnmetStatement.unless(!world.organization().sandbox(), "The sandbox lists no recent workbooks.");
            throw world.skip(NONE);
        }
    }

    private void read(String name, boolean explorations) {
        Member member = world.members().find(name).orElseGet(() -> provision.member(name));
        listed = world.sigma().members().recents(member.id(), explorations).toList();
        recent = listed.stream().filter(document -> document.type().equals("workbook")).sorted(NEWEST_FIRST).toList();
    }

    /** The documents as Sigma lists them, of every kind: the recipe's own selection would hide superfluous ones. */
    private List<String> names() {
        return listed.stream().map(RecentDocument::name).toList();
    }
}
