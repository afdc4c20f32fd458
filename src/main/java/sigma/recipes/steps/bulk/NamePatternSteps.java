package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.steps.row.BulkRun;
import sigma.recipes.steps.row.RowOutcome;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for members selected by a pattern of their names. */
public final class NamePatternSteps {

    private static final List<String> COLUMNS = List.of("member", "email", "id");
    private static final String USUAL_ACCOUNT_TYPE = "View";

    private final World world;
    private final Creations creations;
    private List<Member> found = List.of();

    /** Creates the steps of one scenario. */
    public NamePatternSteps(World world, Creations creations) {
        this.world = world;
        this.creations = creations;
    }

    @Given("the members whose names match {text}")
    public void theMembers(String pattern) {
        NamePattern names = NamePattern.of(pattern);
        found = world.preparing(() -> {
            if (world.verifying()) {
                for (int i = 1; i <= 2; i++) {
                    creations.invite(new NewMember(world.naming().address("trial" + i + "@example.com"), names.example(),
                            world.naming().name("Member " + i), world.accountTypes().existing(USUAL_ACCOUNT_TYPE)));
                }
            }
            return matching(names);
        });
        world.outputs().publishTable(Output.MEMBERS, List.of("name", "email", "state", "id"),
                found.stream().map(NamePatternSteps::row).toList());
        if (found.isEmpty()) {
            throw new AssertionError("No member's name matches \"" + pattern + "\", so nothing was changed.");
        }
        if (found.stream().anyMatch(member -> member.id().equals(world.sigma().session().whoAmI().id()))) {
            throw new AssertionError("The name of the owner of the credentials matches \"" + pattern + "\" as well, so nothing was changed: "
                    + "you can't deactivate yourself.\n  fix: give a pattern that matches fewer names");
        }
    }

    @When("I deactivate these members")
    public void deactivate() {
        long active = found.stream().filter(Member::active).count();
        if (active > 0 && !world.agreed() && !world.organization().sandbox()) {
            throw new AssertionError("The names of " + active + " active " + (active == 1 ? "member" : "members") + " match, and none was "
                    + "deactivated. MEMBERS lists them.\n  fix: if these are the right ones, run it again with --yes");
        }
        List<List<String>> rows = found.stream().map(member -> List.of(member.name(), member.email(), member.id().value())).toList();
        new BulkRun(world, SourceRows.objects(COLUMNS, rows)).each(row -> {
            Member member = found.get(row.line() - 1);
            if (!member.active()) {
                return RowOutcome.skipped("is deactivated already");
            }
            world.sigma().members().deactivate(member.id());
            return RowOutcome.changed("deactivated");
        });
    }

    @Then("each member whose name matches {text} is deactivated")
    public void areDeactivated(String pattern) {
        List<String> active = matching(NamePattern.of(pattern)).stream().filter(Member::active).map(Member::name).toList();
        UnmetStatement.unless(active.isEmpty(), "These members are still active: " + UnmetStatement.named(active) + ".");
    }

    /** A verifying run considers its own members only. */
    private List<Member> matching(NamePattern pattern) {
        try (Stream<Member> all = world.sigma().members().allAnywhere()) {
            return all.filter(member -> pattern.matches(member.name()))
                    .filter(member -> !world.verifying() || world.context().owned().has(member.id().value())).toList();
        }
    }

    private static Map<String, String> row(Member member) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", member.name());
        row.put("email", member.email());
        row.put("state", member.active() ? "active" : "deactivated");
        row.put("id", member.id().value());
        return row;
    }
}
