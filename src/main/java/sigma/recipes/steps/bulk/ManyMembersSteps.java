package sigma.recipes.steps.bulk;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberChange;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.steps.row.BulkRun;
import sigma.recipes.steps.row.RowOutcome;
import sigma.recipes.steps.row.SourceRows;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps for members in the rows of a file. */
public final class ManyMembersSteps {

    private final World world;
    private final Creations creations;
    private final BulkFixtures fixtures;

    /** Creates the steps of one scenario. */
    public ManyMembersSteps(World world, Creations creations, BulkFixtures fixtures) {
        this.fixtures = fixtures;
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
            new MembersByAddress(world).requireAll(MemberRows.addresses(source));
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
                        : RowOutcome.failed("a deactivated member has the email address: reactivate that one");
            }
            return RowOutcome.created("invited, id " + creations.invite(person).id().value());
        });
    }

    @Given("the members at the email addresses of the file {text}")
    public void theMembersAtTheAddresses(String source) {
        if (world.verifying()) {
            world.preparing(() -> fixtures.members(MemberRows.changes(source)));
        } else {
            new MembersByAddress(world).requireAll(MemberRows.changes(source));
        }
    }

    @When("I update the members of the file {text}")
    public void update(String source) {
        SourceRows rows = MemberRows.changes(source);
        Iterator<MemberChange> changes = MemberRows.changes(world, rows).iterator();
        MembersByAddress existing = new MembersByAddress(world);
        MemberId me = world.sigma().session().whoAmI().id();
        new BulkRun(world, rows).each(row -> {
            MemberChange wanted = changes.next();
            Optional<Member> member = existing.of(row);
            if (member.isEmpty() || !member.get().active()) {
                return RowOutcome.failed(member.isEmpty() ? "no member has the email address" : "is deactivated: reactivate the member first");
            }
            MemberChange change = wanted.from(member.get());
            if (change.nothing()) {
                return RowOutcome.skipped("is as in the file already");
            }
            if (member.get().id().equals(me) && !change.accountType().isEmpty()) {
                return RowOutcome.failed("owns the credentials, and keeps its account type");
            }
            world.sigma().members().change(member.get().id(), change);
            return RowOutcome.changed(change.words());
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
                return RowOutcome.failed("no member has the email address");
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

    @Then("each member of the file {text} is active and has the names and the account type of the file")
    public void areAsInTheFile(String source) {
        SourceRows rows = MemberRows.changes(source);
        Iterator<MemberChange> wanted = MemberRows.changes(world, rows).iterator();
        MembersByAddress existing = new MembersByAddress(world);
        List<String> wrong = rows.file().rows().stream().filter(row -> {
            MemberChange change = wanted.next();
            return existing.of(row).filter(member -> member.active() && change.from(member).nothing()).isEmpty();
        }).map(row -> MemberRows.address(world, row)).toList();
        UnmetStatement.unless(wrong.isEmpty(), "These members of the file are not active, or have other names or another account type: "
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
