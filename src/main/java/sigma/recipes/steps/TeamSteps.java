package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.TeamMember;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Teams and who is in them. */
public final class TeamSteps {

    private static final String NO_TEAM = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final Fixtures provision;

    /** Receives what the scenario knows. */
    public TeamSteps(World world, Fixtures provision) {
        this.world = world;
        this.provision = provision;
    }

    @Given("the team {text}")
    public void theTeam(String name) {
        provision.team(name);
    }

    @Given("{text} is in the team {text} already")
    public void isInTeamAlready(String name, String team) {
        if (world.verifying()) {
            world.preparing(() -> {
                world.sigma().teams().add(team(team).id(), member(name));
                return null;
            });
        } else {
            isInTeam(name, team);
        }
    }

    @When("I add {text} to the team {text}")
    public void add(String name, String team) {
        world.sigma().teams().add(team(team).id(), member(name));
        world.outputs().publish(Output.TEAM, team(team).id());
        world.outputs().publish(Output.MEMBER, member(name));
    }

    @When("I try to add {text} to the team {text}")
    public void tryToAdd(String name, String team) {
        world.attempt().at(() -> world.sigma().teams().add(team(team).id(), member(name)));
    }

    @When("I try to add {text} to a team that does not exist")
    public void tryToAddToNoTeam(String name) {
        world.attempt().at(() -> world.sigma().teams().add(
                new TeamId(world.nobodys(NO_TEAM)), member(name)));
    }

    @When("I remove {text} from the team {text}")
    public void remove(String name, String team) {
        world.sigma().teams().remove(team(team).id(), member(name));
    }

    @Then("{text} is in the team {text}")
    public void isInTeam(String name, String team) {
        List<MemberId> members = memberIds(team);
        UnmetStatement.unless(members.contains(member(name)), name + " is not in the team " + team + ".");
        long times = members.stream().filter(member(name)::equals).count();
        UnmetStatement.unless(times == 1, name + " is in the team " + team + " " + times + " times.");
    }

    @Then("{text} is not in the team {text}")
    public void isNotInTeam(String name, String team) {
        UnmetStatement.unless(!memberIds(team).contains(member(name)), name + " is in the team " + team + ".");
    }

    @Then("{text} is not an admin of the team {text}")
    public void isNotAdminOf(String name, String team) {
        List<MemberId> admins = world.sigma().teams().members(team(team).id()).filter(TeamMember::admin)
                .map(TeamMember::id).toList();
        UnmetStatement.unless(!admins.contains(member(name)), name + " is an admin of the team " + team + ".");
    }

    @Then("the team {text} is among the teams of {text}")
    public void teamIsAmongTeamsOf(String team, String name) {
        List<TeamId> teams = world.sigma().members().teams(member(name)).map(Team::id).toList();
        UnmetStatement.unless(teams.contains(team(team).id()), "The team " + team + " is not among the teams of " + name + ".");
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
