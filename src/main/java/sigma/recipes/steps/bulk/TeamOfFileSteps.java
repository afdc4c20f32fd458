package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.TeamId;
import sigma.recipes.client.model.TeamMember;
import sigma.recipes.file.row.RowFile;
import sigma.recipes.steps.row.BulkRun;
import sigma.recipes.steps.row.RowOutcome;
import sigma.recipes.steps.row.RowTask;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for teams with exactly the members of a file. */
public final class TeamOfFileSteps {

    private final World world;

    /** Creates the steps of one scenario. */
    public TeamOfFileSteps(World world) {
        this.world = world;
    }

    @When("I make the team {text} equal to the file {text}")
    public void makeEqual(String team, String source) {
        SourceRows rows = MemberRows.addresses(source);
        MembersByAddress existing = new MembersByAddress(world);
        Map<RowFile.Row, MemberId> wanted = wanted(rows, existing);
        TeamId id = world.teams().named(team).id();
        Set<MemberId> now = inTeam(id);
        Set<MemberId> staying = Set.copyOf(wanted.values());
        Map<String, MemberId> leaving = now.stream().filter(member -> !staying.contains(member))
                .collect(Collectors.toMap(existing::address, member -> member));
        world.outputs().publish(Output.TEAM, id);
        new BulkRun(world, rows.with(MemberRows.EMAIL, leaving.keySet().stream().sorted().toList())).<Boolean>together(TeamRows.MOST, row -> {
            if (row.line() == 0) {
                return RowTask.on(false, RowOutcome.removed("taken out"));
            }
            return now.contains(wanted.get(row)) ? RowTask.none(RowOutcome.skipped("in the team already"))
                    : RowTask.on(true, RowOutcome.created("added"));
        }, (joins, some) -> {
            if (joins) {
                world.sigma().teams().add(id, some.stream().map(wanted::get).toArray(MemberId[]::new));
            } else {
                world.sigma().teams().remove(id, some.stream().map(row -> leaving.get(row.cell(MemberRows.EMAIL))).toArray(MemberId[]::new));
            }
        });
    }

    @Then("the team {text} has exactly the members of the file {text}")
    public void hasExactly(String team, String source) {
        Map<RowFile.Row, MemberId> wanted = wanted(MemberRows.addresses(source), new MembersByAddress(world));
        Set<MemberId> now = inTeam(world.teams().named(team).id());
        Set<MemberId> all = Set.copyOf(wanted.values());
        long missing = all.stream().filter(member -> !now.contains(member)).count();
        long more = now.stream().filter(member -> !all.contains(member)).count();
        UnmetStatement.unless(missing + more == 0, "The team " + team + " lacks " + missing + " of the members of the file, and has "
                + more + " others.");
    }

    private static Map<RowFile.Row, MemberId> wanted(SourceRows rows, MembersByAddress existing) {
        existing.requireAllActive(rows);
        return rows.file().rows().stream().collect(Collectors.toMap(row -> row, row -> existing.of(row).map(Member::id).orElseThrow()));
    }

    private Set<MemberId> inTeam(TeamId team) {
        try (Stream<TeamMember> members = world.sigma().teams().members(team)) {
            return members.map(TeamMember::id).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }
}
