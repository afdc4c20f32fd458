package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Members of one team by the rows of a file or a list, each of which names a member. */
public final class OneTeamSteps {

    private final World world;
    private final BulkFixtures fixtures;

    /** Creates the steps of one scenario. */
    public OneTeamSteps(World world, BulkFixtures fixtures) {
        this.world = world;
        this.fixtures = fixtures;
    }

    @Given("the team {text} with the members of the file {text}")
    public void theTeamWithMembers(String team, String source) {
        world.preparing(() -> {
            SourceRows rows = MemberRows.addresses(source);
            if (world.verifying()) {
                world.sigma().teams().add(id(team), fixtures.members(rows).values().stream().map(Member::id).toArray(MemberId[]::new));
            } else {
                membership(team).requireAll(rows);
            }
            return null;
        });
    }

    @When("I add the members of the file {text} to the team {text}")
    public void add(String source, String team) {
        new TeamChanges(world, membership(team)).add(MemberRows.addresses(source));
    }

    @When("I remove the members of the file {text} from the team {text}")
    public void remove(String source, String team) {
        new TeamChanges(world, membership(team)).remove(MemberRows.addresses(source));
    }

    @Then("each member of the file {text} is in the team {text}")
    public void areIn(String source, String team) {
        List<String> wrong = addresses(source, team, false);
        UnmetStatement.unless(wrong.isEmpty(), "These members are not in the team " + team + ": " + UnmetStatement.named(wrong) + ".");
    }

    @Then("no member of the file {text} is in the team {text}")
    public void areNotIn(String source, String team) {
        List<String> wrong = addresses(source, team, true);
        UnmetStatement.unless(wrong.isEmpty(), "These members are in the team " + team + ": " + UnmetStatement.named(wrong) + ".");
    }

    /** Returns the email addresses of those who are in the team, or of those who are not. */
    private List<String> addresses(String source, String team, boolean in) {
        TeamMembership membership = membership(team);
        return MemberRows.addresses(source).file().rows().stream().filter(row -> membership.holds(row) == in)
                .map(row -> row.cell(MemberRows.EMAIL)).toList();
    }

    private TeamMembership membership(String team) {
        return new TeamMembership(world, id(team));
    }

    private TeamId id(String team) {
        return world.teams().named(team).id();
    }
}
