package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.function.Consumer;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.steps.row.BulkRun;
import sigma.recipes.steps.row.RowOutcome;
import sigma.recipes.steps.row.RowTask;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.row.BulkRun;
import sigma.recipes.steps.row.RowOutcome;
import sigma.recipes.steps.row.RowTask;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Members of teams by the rows of a file, each of which names a team and a member. */
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
        TeamMembership membership = new TeamMembership(world);
        new BulkRun(world, TeamRows.read(source)).together(TeamRows.MOST, row -> unusable(membership, row, membership.holds(row)
                ? RowTask.none(RowOutcome.skipped("is in the team already"))
                : on(membership, row, RowOutcome.created("added"))),
                (team, rows) -> world.sigma().teams().add(team, ids(membership, rows)));
    }

    @When("I remove the members of the file {text} from their teams")
    public void remove(String source) {
        TeamMembership membership = new TeamMembership(world);
        new BulkRun(world, TeamRows.read(source)).together(TeamRows.MOST, row -> membership.team(row).isPresent()
                && membership.member(row).isPresent() && membership.holds(row) ? on(membership, row, RowOutcome.removed("taken out"))
                : unusable(membership, row, RowTask.none(RowOutcome.skipped("is not in the team"))),
                (team, rows) -> world.sigma().teams().remove(team, ids(membership, rows)));
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

    private static RowTask<TeamId> unusable(TeamMembership membership, RowFile.Row row, RowTask<TeamId> otherwise) {
        if (membership.team(row).isEmpty()) {
            return RowTask.none(RowOutcome.failed("no team, or more than one, has the name"));
        }
        if (membership.member(row).isEmpty()) {
            return RowTask.none(RowOutcome.failed("no member has the email address"));
        }
        return membership.member(row).filter(Member::active).isPresent() ? otherwise
                : RowTask.none(RowOutcome.failed("the member is deactivated"));
    }

    private static RowTask<TeamId> on(TeamMembership membership, RowFile.Row row, RowOutcome outcome) {
        return membership.team(row).map(team -> RowTask.on(team, outcome)).orElseGet(() -> RowTask.none(outcome));
    }

    private static MemberId[] ids(TeamMembership membership, List<RowFile.Row> rows) {
        return rows.stream().map(row -> membership.member(row).map(Member::id).orElseThrow()).toArray(MemberId[]::new);
    }

    private static String named(RowFile.Row row) {
        return row.cell(MemberRows.EMAIL) + " of " + row.cell(TeamRows.TEAM);
    }
}
