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
import sigma.recipes.steps.record.ReadList;
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
    private final ReadList readList;
    private List<RecentDocument> listed = List.of();
    private List<RecentDocument> recent = List.of();

    /** Creates the steps of one scenario. */
    public RecentSteps(World world, Fixtures provision, ReadList list) {
        this.world = world;
        this.provision = provision;
        this.readList = list;
    }

    /** The list has documents of every kind, as Sigma lists them: the recipe's own selection would hide superfluous ones. */
    @When("I list the recent workbooks of {text}{explorations}")
    public void list(String name, boolean explorations) {
        Member member = world.members().find(name).orElseGet(() -> provision.member(name));
        readList.read(() -> listed = world.sigma().members().recents(member.id(), explorations).toList(), document -> document, RecentDocument::name);
        recent = listed.stream().filter(document -> document.type().equals("workbook")).sorted(NEWEST_FIRST).toList();
        world.outputs().publishTable(Output.RECENT_WORKBOOKS, Rows.DOCUMENT_COLUMNS, Rows.ofDocuments(recent));
    }

    @Then("each workbook on the list shows when it was last opened")
    public void showWhenTheyWereOpened() {
        requireOne();
        List<String> without = recent.stream().filter(document -> document.lastInteractionAt().isEmpty())
                .map(RecentDocument::name).toList();
        UnmetStatement.unless(without.isEmpty(), "These workbooks do not show when they were last opened: "
                + UnmetStatement.named(without) + ".");
    }

    @Then("the workbook {text} is listed before {text}")
    public void comesBefore(String first, String second) {
        List<String> found = recent.stream().map(RecentDocument::name)
                .filter(name -> name.equals(first) || name.equals(second)).toList();
        UnmetStatement.unless(found.equals(List.of(first, second)), Problem.of("The workbook " + first + " is not listed before " + second + ".")
                .expected(UnmetStatement.named(List.of(first, second))).actual(UnmetStatement.named(found)));
    }

    /** A statement about all of an empty list is always true: a verifying run must not count that as a success. */
    private void requireOne() {
        if (world.verifying() && recent.isEmpty()) {
            UnmetStatement.unless(!world.organization().sandbox(), "The sandbox lists no recent workbooks.");
            throw world.skip(NONE);
        }
    }

}
