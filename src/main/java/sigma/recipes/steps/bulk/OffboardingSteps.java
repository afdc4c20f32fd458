package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.access.AccessibleFile;
import sigma.recipes.client.access.MemberGrant;
import sigma.recipes.client.call.Refusal;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.Team;
import sigma.recipes.client.schedule.ScheduledExport;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for a member who leaves the organization: teams, grants, and what remains. */
public final class OffboardingSteps {

    private static final List<String> TEAM_COLUMNS = List.of("team", "outcome");
    private static final List<String> GRANT_COLUMNS = List.of("on", "type", "permission", "outcome");

    private final World world;
    private final LeavingMember leaving;
    private final DocumentTransferSteps documents;

    /** Creates the steps of one scenario. */
    public OffboardingSteps(World world, LeavingMember leaving, DocumentTransferSteps documents) {
        this.world = world;
        this.leaving = leaving;
        this.documents = documents;
    }

    @Given("the teams, grants and scheduled exports of {text}")
    public void theHoldings(String name) {
        Member member = member(name);
        world.preparing(() -> {
            if (world.verifying()) {
                leaving.equip(member);
            }
            leaving.read(member.id());
            return null;
        });
        if (member.id().equals(world.sigma().session().whoAmI().id())) {
            throw new AssertionError("\"" + name + "\" owns the credentials of this run, so nothing was changed.\n  fix: run the recipe "
                    + "with the credentials of another Admin");
        }
        if (!member.active() && !leaving.teams().isEmpty()) {
            throw new AssertionError("\"" + name + "\" is deactivated and still in " + teams(leaving.teams()) + ", so nothing was changed: "
                    + "Sigma does not remove deactivated members from teams.\n  fix: reactivate the member with ./recipes run "
                    + "deactivate-and-reactivate-a-member, and run this recipe again");
        }
    }

    @When("I end all team memberships and grants of {text}")
    public void takeAll(String name) {
        leaveTeams(name);
        takeGrants();
    }

    private void leaveTeams(String name) {
        List<Map<String, String>> rows = new ArrayList<>();
        world.outputs().publishTable(Output.TEAMS, TEAM_COLUMNS, rows);
        for (Team team : leaving.teams()) {
            world.sigma().teams().remove(team.id(), member(name).id());
            rows.add(row("team", team.name(), "outcome", "left"));
            world.outputs().publishTable(Output.TEAMS, TEAM_COLUMNS, rows);
        }
    }

    private void takeGrants() {
        List<Map<String, String>> rows = new ArrayList<>();
        world.outputs().publishTable(Output.GRANTS, GRANT_COLUMNS, rows);
        for (MemberGrant grant : leaving.grants()) {
            rows.add(row("on", leaving.name(grant), "type", grant.inodeType(), "permission", grant.permission(), "outcome", taken(grant)));
            world.outputs().publishTable(Output.GRANTS, GRANT_COLUMNS, rows);
        }
    }

    /** A remaining grant does not stop the offboarding: the recipe reports it at its end. */
    private String taken(MemberGrant grant) {
        try {
            world.sigma().holdings().revoke(grant.id());
            return "taken away";
        } catch (Refusal refusal) {
            if (refusal.isNotFound()) {
                return "was gone already";
            }
            if (refusal.isForbidden()) {
                return "stays: " + refusal.report().problems().get(0).actual();
            }
            throw refusal;
        }
    }

    @When("I deactivate {text}, and give what is left to {text}")
    public void deactivate(String name, String newOwner) {
        Member member = member(name);
        if (member.active() || !owned(member).isEmpty()) {
            world.sigma().members().deactivate(member.id(), member(newOwner).id());
        }
        world.outputs().publish(Output.MEMBER, member.id());
    }

    @Then("{text} owns everything that {text} owned")
    public void ownsEverything(String newOwner, String name) {
        documents.ownsEach(newOwner);
        requireNone(owned(member(name)), name + " still owns documents or scheduled exports.", "run this recipe again");
    }

    @Then("{text} is in no team and has no grants")
    public void hasNothing(String name) {
        requireNone(leaving.teamsOf(member(name).id()).stream().map(Team::name).toList(), name + " is still in a team.",
                "run this recipe again");
        requireNone(leaving.grantsOf(member(name).id()).stream().map(grant -> grant.permission() + " on " + leaving.name(grant)).toList(),
                name + " still has grants.", "ask a member who may edit these objects to revoke the grants; until then the grants are "
                + "without effect, since the member is deactivated");
    }

    private List<String> owned(Member member) {
        try (Stream<AccessibleFile> documents = world.sigma().holdings().documentsOf(member.id())) {
            return Stream.concat(documents.map(AccessibleFile::name), leaving.exportsOf(member.id()).stream().map(ScheduledExport::title))
                    .toList();
        }
    }

    private static void requireNone(List<String> left, String otherwise, String fix) {
        UnmetStatement.unless(left.isEmpty(), Problem.of(otherwise).expected("none").actual(UnmetStatement.named(left)).fix(fix));
    }

    private static String teams(List<Team> teams) {
        return teams.size() == 1 ? "the team \"" + teams.get(0).name() + "\"" : teams.size() + " teams";
    }

    private static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    private Member member(String name) {
        return world.members().named(name);
    }
}
