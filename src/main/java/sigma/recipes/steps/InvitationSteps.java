package sigma.recipes.steps;

import io.cucumber.java.en.When;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.TakenNames;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.AccountTypeNames;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.Address;
import sigma.recipes.steps.sentence.ObjectName;

/** Steps that invite new members. */
public final class InvitationSteps {

    private final World world;
    private final Creations creations;
    private final Actors actors;
    private final AccountTypeNames accountTypes;

    /** Creates the steps of one scenario. */
    public InvitationSteps(World world, Creations creations, Actors actors, AccountTypeNames accountTypes) {
        this.world = world;
        this.creations = creations;
        this.actors = actors;
        this.accountTypes = accountTypes;
    }

    @When("{actor} invite {text} {text} at {address} as {accountType}")
    public void invite(Actor actor, String firstName, String lastName, Address address, ObjectName accountType) {
        actors.act(actor, sigma -> {
            NewMember person = draft(firstName, lastName, address, accountTypes.of(actor, accountType));
            if (!actor.tries()) {
                new TakenNames(world).demandFreeAddress(person.email());
            }
            keep(firstName, lastName, creations.invite(sigma, person));
        });
    }

    @When("I invite {text} {text} at {address} as {text} into the team {text}")
    public void inviteIntoTeam(String firstName, String lastName, Address address, String accountType, String team) {
        NewMember person = draft(firstName, lastName, address, world.accountTypes().existing(accountType))
                .into(world.teams().named(team).id());
        new TakenNames(world).demandFreeAddress(person.email());
        keep(firstName, lastName, creations.invite(person));
    }

    @When("I try to invite {text} {text} without an email address")
    public void tryToInviteWithoutAddress(String firstName, String lastName) {
        world.attempt().at(() -> world.sigma().deliberately(() -> creations.invite(
                draft(firstName, lastName, new Address.Written("nobody@example.com"), world.accountTypes().standIn("View")).withoutAddress())));
    }

    @When("I try to invite {text} {text} at the email address {text}")
    public void tryToInviteAtNonsense(String firstName, String lastName, String address) {
        world.attempt().at(() -> world.sigma().deliberately(() -> creations.invite(
                new NewMember(address, firstName, world.naming().name(lastName),
                        world.accountTypes().standIn("View")))));
    }

    private NewMember draft(String firstName, String lastName, Address address, String accountType) {
        return new NewMember(address.in(world), firstName, world.naming().name(lastName), accountType);
    }

    private void keep(String firstName, String lastName, Member member) {
        world.members().put(firstName + " " + lastName, member);
        world.outputs().publish(Output.MEMBER, member.id());
        world.outputs().publish(Output.EMAIL, member.email());
    }
}
