package sigma.recipes.steps.review;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.access.RecentUse;
import sigma.recipes.client.model.Member;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.MemberState;

/** Steps for members who have never used the documents that they may open. */
public final class UnusedMemberSteps {

    private final World world;
    private List<Member> members = List.of();

    /** Creates the steps of one scenario. */
    public UnusedMemberSteps(World world) {
        this.world = world;
    }

    @When("I look for members who have never opened anything")
    public void look() {
        members = world.sigma().members().all().toList().stream().filter(this::opensNothing).toList();
        world.outputs().publishTable(Output.MEMBERS, List.of("name", "email", "account type", "member since", "id"),
                members.stream().map(this::row).toList());
    }

    @Then("each of these members is {state}")
    public void areInState(MemberState state) {
        List<String> others = members.stream().map(member -> world.sigma().members().get(member.id()))
                .filter(member -> member.active() != (state == MemberState.ACTIVE)).map(Member::name).toList();
        UnmetStatement.unless(others.isEmpty(), "The list has other members: " + UnmetStatement.named(others) + ".");
    }

    @Then("{text} {is} among these members")
    public void isAmong(String name, boolean is) {
        String known = world.members().find(name).map(Member::name).orElse(name);
        List<String> names = members.stream().map(Member::name).toList();
        UnmetStatement.unless(names.contains(known) == is, Problem.of(name + " is" + (is ? " not" : "") + " among these members.")
                .actual(UnmetStatement.named(names)));
    }

    private boolean opensNothing(Member member) {
        try (Stream<RecentUse> uses = world.sigma().recentUses().of(member.id())) {
            return uses.findAny().isEmpty();
        }
    }

    private Map<String, String> row(Member member) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", member.name());
        row.put("email", member.email());
        row.put("account type", member.accountType());
        row.put("member since", world.sigma().members().creation(member.id()).createdAt());
        row.put("id", member.id().value());
        return row;
    }
}
