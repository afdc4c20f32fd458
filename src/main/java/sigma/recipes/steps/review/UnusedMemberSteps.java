package sigma.recipes.steps.review;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sigma.recipes.client.access.RecentUse;
import sigma.recipes.client.model.Member;
import sigma.recipes.steps.record.ReadList;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.value.MemberState;

/** Steps for members who have never used the documents that they may open. */
public final class UnusedMemberSteps {

    private final World world;
    private final ReadList readList;
    private List<Member> members = List.of();

    /** Creates the steps of one scenario. */
    public UnusedMemberSteps(World world, ReadList list) {
        this.world = world;
        this.readList = list;
    }

    @When("I list the members who have never opened anything")
    public void list() {
        readList.read(() -> members = world.sigma().members().all().toList().stream().filter(this::opensNothing).toList(), Member::id, Member::name);
        world.outputs().publishTable(Output.MEMBERS, List.of("name", "email", "account type", "member since", "id"),
                members.stream().map(this::row).toList());
    }

    @Then("each member on the list is {state}")
    public void areInState(MemberState state) {
        List<String> others = members.stream().map(member -> world.sigma().members().get(member.id()))
                .filter(member -> member.active() != (state == MemberState.ACTIVE)).map(Member::name).toList();
        UnmetStatement.unless(others.isEmpty(), "The list has other members: " + UnmetStatement.named(others) + ".");
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
