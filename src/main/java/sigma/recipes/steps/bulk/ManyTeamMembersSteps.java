package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.function.Consumer;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for team memberships in the rows of a file, each with a team and a member. */
public final class ManyTeamMembersSteps {

    private final World world;
    private final BulkFixtures fixtures;

    /** Creates the steps of one scenario. */
    public ManyTeamMembersSteps(World world, BulkFixtures fixtures) {
        this.world = world;
        this.fixtures = fixtures;
    }

    @Given("the teams and members of the file {text}")
    public void theTeamsAndMembers(String source) {
        provide(source, rows -> {
            fixtures.members(rows);
            fixtures.teams(rows);
        });
    }

    @Given("the teams of the file {text} with their members")
    public void theTeamsWithTheirMembers(String source) {
        provide(source, fixtures::teamsWithMembers);
    }

    @When("I add the members of the file {text} to their teams")
    public void add(String source) {
        new TeamChanges(world, new TeamMembership(world)).add(TeamRows.read(source));
    }

    @When("I remove the members of the file {text} from their teams")
    public void remove(String source) {
        new TeamChanges(world, new TeamMembership(world)).remove(TeamRows.read(source));
    }

    @Then("each member of the file {text} is in the team of its row")
    public void areIn(String source) {
        TeamMembership membership = new TeamMembership(world);
        List<String> wrong = TeamRows.read(source).file().rows().stream().filter(row -> !membership.holds(row))
                .map(ManyTeamMembersSteps::named).toList();
        UnmetStatement.unless(wrong.isEmpty(), "These members are not in the team: " + UnmetStatement.named(wrong) + ".");
    }

    @Then("no member of the file {text} is in the team of its row")
    public void areNotIn(String source) {
        TeamMembership membership = new TeamMembership(world);
        List<String> wrong = TeamRows.read(source).file().rows().stream().filter(membership::holds)
                .map(ManyTeamMembersSteps::named).toList();
        UnmetStatement.unless(wrong.isEmpty(), "These members are in the team: " + UnmetStatement.named(wrong) + ".");
    }

    private void provide(String source, Consumer<SourceRows> made) {
        world.preparing(() -> {
            SourceRows rows = TeamRows.read(source);
            if (world.verifying()) {
                made.accept(rows);
            } else {
                new TeamMembership(world).requireAll(rows);
            }
            return null;
        });
    }

    private static String named(RowFile.Row row) {
        return row.cell(MemberRows.EMAIL) + " of " + row.cell(TeamRows.TEAM);
    }
}
