package sigma.recipes.steps;

import io.cucumber.java.en.When;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.TakenNames;
import sigma.recipes.steps.scenario.World;

/** Inviting new members. */
public final class InvitationSteps {

    private final World world;
    private final Creations creations;

    /** Receives what the scenario knows. */
    public InvitationSteps(World world, Creations creations) {
        this.world = world;
        this.creations = creations;
    }

    @When("I invite {text} {text} at {email} as {text}")
    public void invite(String firstName, String lastName, String address, String accountType) {
        welcome(firstName + " " + lastName,
                draft(firstName, lastName, address, world.accountTypes().existing(accountType)));
    }

    @When("I invite {text} {text} at {email} as {text} into the team {text}")
    public void inviteIntoTeam(String firstName, String lastName, String address, String accountType, String team) {
        welcome(firstName + " " + lastName, draft(firstName, lastName, address, world.accountTypes().existing(accountType))
                .into(world.teams().named(team).id()));
    }

    @When("I try to invite {text} {text} at {email} as {text}")
    public void tryToInvite(String firstName, String lastName, String address, String accountType) {
        world.attempt().at(() -> creations.invite(draft(firstName, lastName, address, world.accountTypes().standIn(accountType))));
    }

    @When("I try to invite {text} {text} without an address")
    public void tryToInviteWithoutAddress(String firstName, String lastName) {
        world.attempt().at(() -> world.sigma().deliberately(() -> creations.invite(
                draft(firstName, lastName, "nobody@example.com", world.accountTypes().standIn("View")).withoutAddress())));
    }

    @When("I try to invite {text} {text} at the address {text}")
    public void tryToInviteAtNonsense(String firstName, String lastName, String address) {
        world.attempt().at(() -> world.sigma().deliberately(() -> creations.invite(
                new NewMember(address, firstName, world.naming().name(lastName),
                        world.accountTypes().standIn("View")))));
    }

    private NewMember draft(String firstName, String lastName, String address, String accountType) {
        return new NewMember(world.naming().address(address), firstName, world.naming().name(lastName), accountType);
    }

    private void welcome(String name, NewMember draft) {
        new TakenNames(world).demandFreeAddress(draft.email());
        Member member = creations.invite(draft);
        world.members().put(name, member);
        world.outputs().publish(Output.MEMBER, member.id());
        world.outputs().publish(Output.EMAIL, member.email());
    }
}
