package sigma.recipes.steps;

import io.cucumber.java.en.When;
import java.util.function.Supplier;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.NewMember;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.NameAvailability;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.AccountTypeNames;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.Contact;
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

    @When("{actor} invite {text} {text} {contact} as {accountType}{intoTeam}")
    public void invite(Actor actor, String firstName, String lastName, Contact contact, ObjectName accountType, ObjectName team) {
        actors.act(actor, sigma -> {
            NewMember person = new NewMember(contact.address().map(address -> address.in(world)).orElse(null), firstName,
                    world.naming().name(lastName), accountTypes.of(actor, accountType));
            NewMember invited = team.name().map(name -> person.into(world.teams().named(name).id())).orElse(person);
            if (!actor.tries()) {
                new NameAvailability(world).requireFreeAddress(person.email());
            }
            Supplier<Member> act = () -> creations.invite(sigma, invited);
            keep(firstName, lastName, contact.conforms() ? act.get() : sigma.deliberately(act));
        });
    }

    private void keep(String firstName, String lastName, Member member) {
        world.members().put(firstName + " " + lastName, member);
        world.outputs().publish(Output.MEMBER, member.id());
        world.outputs().publish(Output.EMAIL, member.email());
    }
}
