package com.example.teams;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.model.TeamMember;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for teams without members. */
public final class EmptyTeamSteps {

    private static final Output<List<Map<String, String>>> EMPTY_TEAMS = new Output<>("EMPTY_TEAMS", false, rows -> rows);

    private final World world;
    private List<Team> empty = List.of();

    /** Creates the steps of one scenario. */
    public EmptyTeamSteps(World world) {
        this.world = world;
    }

    @When("I list the teams without members")
    public void look() {
        empty = world.sigma().teams().all().toList().stream().filter(this::isEmpty).toList();
        world.outputs().publishTable(EMPTY_TEAMS, List.of("name"), empty.stream().map(team -> Map.of("name", team.name())).toList());
    }

    @Then("each of these teams has no members")
    public void haveNoMembers() {
        List<String> others = empty.stream().filter(team -> !isEmpty(team)).map(Team::name).toList();
        UnmetStatement.unless(others.isEmpty(), "These teams have members: " + String.join(", ", others) + ".");
    }

    @Then("the team {text} {is} among the teams without members")
    public void isAmong(String name, boolean is) {
        Team team = world.teams().named(name);
        UnmetStatement.unless(empty.stream().anyMatch(one -> one.id().equals(team.id())) == is,
                "The team " + name + " is" + (is ? " not" : "") + " among the teams without members.");
    }

    private boolean isEmpty(Team team) {
        try (Stream<TeamMember> members = world.sigma().teams().members(team.id())) {
            return members.findAny().isEmpty();
        }
    }
}
