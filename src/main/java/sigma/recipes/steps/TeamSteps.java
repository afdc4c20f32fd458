package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.TeamMember;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.ObjectName;

/** Steps for teams and their members. */
public final class TeamSteps {

    private static final String NO_TEAM = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final Fixtures fixtures;
    private final Actors actors;

    /** Creates the steps of one scenario. */
    public TeamSteps(World world, Fixtures fixtures, Actors actors) {
        this.world = world;
        this.fixtures = fixtures;
        this.actors = actors;
    }

    @Given("the team {text} with the member {text}")
    public void theTeamWithTheMember(String team, String name) {
        fixtures.team(team);
        fixtures.member(name);
        fixtures.membership(name, team);
    }

    @Given("{text} is in the team {text} already")
    public void isInTeamAlready(String name, String team) {
        fixtures.membership(name, team);
    }

    @When("{actor} add {text} to {team}")
    public void add(Actor actor, String name, ObjectName team) {
        TeamId id = id(team);
        actors.act(actor, sigma -> {
            sigma.teams().add(id, member(name));
            world.outputs().publish(Output.TEAM, id);
            world.outputs().publish(Output.MEMBER, member(name));
        });
    }

    @When("I remove {text} from the team {text}")
    public void remove(String name, String team) {
        world.sigma().teams().remove(team(team).id(), member(name));
    }

    @When("{actor} rename {team} to {text}")
    public void rename(Actor actor, ObjectName team, String name) {
        TeamId id = id(team);
        actors.act(actor, sigma -> {
            sigma.teams().rename(id, world.naming().name(name));
            world.outputs().publish(Output.TEAM, id);
        });
    }

    @When("{actor} delete {team}")
    public void delete(Actor actor, ObjectName team) {
        TeamId id = id(team);
        actors.act(actor, sigma -> sigma.teams().delete(id));
    }

    @Then("{text} {is} in the team {text}")
    public void isInTeam(String name, boolean is, String team) {
        long times = memberIds(team).stream().filter(member(name)::equals).count();
        UnmetStatement.unless(times > 0 == is, name + (is ? " is not" : " is") + " in the team " + team + ".");
        UnmetStatement.unless(times <= 1, name + " is in the team " + team + " " + times + " times.");
    }

    @Then("{text} {is} an admin of the team {text}")
    public void isAdminOf(String name, boolean is, String team) {
        boolean admin = world.sigma().teams().members(team(team).id()).filter(TeamMember::admin)
                .anyMatch(member -> member.id().equals(member(name)));
        UnmetStatement.unless(admin == is, name + (is ? " is not" : " is") + " an admin of the team " + team + ".");
    }

    @Then("the team {text} is among the teams of {text}")
    public void teamIsAmongTeamsOf(String team, String name) {
        List<TeamId> teams = world.sigma().members().teams(member(name)).map(Team::id).toList();
        UnmetStatement.unless(teams.contains(team(team).id()), "The team " + team + " is not among the teams of " + name + ".");
    }

    @Then("the team {text} is called {text}")
    public void isCalled(String team, String name) {
        String actual = world.sigma().teams().get(team(team).id()).name();
        UnmetStatement.unless(actual.equals(world.naming().name(name)), Problem.of("The team " + team + " has another name.")
                .expected(name).actual(world.naming().written(actual)));
    }

    @Then("the team {text} {is} listed")
    public void isListed(String name, boolean is) {
        boolean listed = world.sigma().teams().all().map(Team::id).anyMatch(team(name).id()::equals);
        UnmetStatement.unless(listed == is, "The team " + name + (listed ? " is" : " is not") + " listed.");
    }

    private TeamId id(ObjectName team) {
        return team.name().map(known -> team(known).id()).orElseGet(() -> new TeamId(world.unknownId(NO_TEAM)));
    }

    private List<MemberId> memberIds(String team) {
        return world.sigma().teams().members(team(team).id()).map(TeamMember::id).toList();
    }

    private Team team(String name) {
        return world.teams().named(name);
    }

    private MemberId member(String name) {
        return world.members().named(name).id();
    }
}
