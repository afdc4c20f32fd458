package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.function.Consumer;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.ObjectName;

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

    @Given("the team {text} with the members of the file {text}")
    public void theTeamWithMembers(String team, String source) {
        world.preparing(() -> {
            SourceRows rows = MemberRows.addresses(source);
            if (world.verifying()) {
                world.sigma().teams().add(id(team), fixtures.members(rows).values().stream().map(Member::id).toArray(MemberId[]::new));
            } else {
                new TeamMembership(world, id(team)).requireAll(rows);
            }
            return null;
        });
    }

    @When("I add the members of the file {text} to {teams}")
    public void add(String source, ObjectName team) {
        new TeamChanges(world, membership(team)).add(rows(source, team));
    }

    @When("I remove the members of the file {text} from {teams}")
    public void remove(String source, ObjectName team) {
        new TeamChanges(world, membership(team)).remove(rows(source, team));
    }

    @Then("{eachOrNo} member of the file {text} is in {teams}")
    public void areIn(boolean each, String source, ObjectName team) {
        TeamMembership membership = membership(team);
        List<String> wrong = rows(source, team).file().rows().stream().filter(row -> membership.holds(row) != each)
                .map(row -> row.cell(MemberRows.EMAIL) + team.name().map(name -> "").orElseGet(() -> " of " + row.cell(TeamRows.TEAM))).toList();
        UnmetStatement.unless(wrong.isEmpty(), "These members are " + (each ? "not " : "") + "in the team"
                + team.name().map(name -> " " + name).orElse("") + ": " + UnmetStatement.named(wrong) + ".");
    }

    private TeamMembership membership(ObjectName team) {
        return team.name().map(name -> new TeamMembership(world, id(name))).orElseGet(() -> new TeamMembership(world));
    }

    private static SourceRows rows(String source, ObjectName team) {
        return team.name().isPresent() ? MemberRows.addresses(source) : TeamRows.read(source);
    }

    private TeamId id(String team) {
        return world.teams().named(team).id();
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

}
