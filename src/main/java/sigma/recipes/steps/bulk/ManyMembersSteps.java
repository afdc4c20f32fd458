package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Members by the rows of a file. */
public final class ManyMembersSteps {

    private final World world;
    private final Creations creations;

    /** Receives what the scenario knows. */
    public ManyMembersSteps(World world, Creations creations) {
        this.world = world;
        this.creations = creations;
    }

    @Given("the members of the file {text}")
    public void theMembers(String source) {
        if (world.verifying()) {
            world.preparing(() -> {
                MemberRows.members(world, MemberRows.people(source)).forEach(creations::invite);
                return null;
            });
        } else {
            new MembersByAddress(world).requireAll(MemberRows.addresses(source), false);
        }
    }

    @When("I invite the members of the file {text}")
    public void invite(String source) {
        SourceRows rows = MemberRows.people(source);
        Iterator<NewMember> people = MemberRows.members(world, rows).iterator();
        MembersByAddress existing = new MembersByAddress(world);
        new BulkRun(world, rows).each(row -> {
            NewMember person = people.next();
            Optional<Member> taken = existing.at(person.email());
            if (taken.isPresent()) {
                return taken.get().active() ? RowOutcome.skipped("is a member already")
                        : RowOutcome.failed("a deactivated member has the address: reactivate that one");
            }
            return RowOutcome.created("invited, id " + creations.invite(person).id().value());
        });
    }

    @When("I deactivate the members of the file {text}")
    public void deactivate(String source) {
        SourceRows rows = MemberRows.addresses(source);
        MembersByAddress existing = new MembersByAddress(world);
        MemberId me = world.sigma().session().whoAmI().id();
        new BulkRun(world, rows).each(row -> {
            Optional<Member> member = existing.of(row);
            if (member.isEmpty()) {
                return RowOutcome.failed("no member has the address");
            }
            if (!member.get().active()) {
                return RowOutcome.skipped("is deactivated already");
            }
            if (member.get().id().equals(me)) {
                return RowOutcome.failed("owns the credentials, and is never deactivated");
            }
            world.sigma().members().deactivate(member.get().id());
            return RowOutcome.changed("deactivated");
        });
    }

    @Then("each member of the file {text} is active and has the account type of the file")
    public void areActive(String source) {
        MembersByAddress existing = new MembersByAddress(world);
        List<String> wrong = MemberRows.members(world, MemberRows.people(source)).stream().filter(person -> existing.at(person.email())
                .filter(member -> member.active() && member.accountType().equals(person.accountType())).isEmpty()).map(NewMember::email).toList();
        UnmetStatement.unless(wrong.isEmpty(), "These members of the file are not active, or have another account type: "
                + UnmetStatement.named(wrong) + ".");
    }

    @Then("each member of the file {text} is deactivated")
    public void areDeactivated(String source) {
        MembersByAddress existing = new MembersByAddress(world);
        List<String> wrong = MemberRows.addresses(source).file().rows().stream()
                .filter(row -> existing.of(row).filter(member -> !member.active()).isEmpty())
                .map(row -> MemberRows.address(world, row)).toList();
        UnmetStatement.unless(wrong.isEmpty(), "These members of the file are not deactivated: " + UnmetStatement.named(wrong) + ".");
    }
}
