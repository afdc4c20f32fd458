package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.model.Member;
import sigma.recipes.client.model.MemberId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.AccountTypeNames;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.Address;
import sigma.recipes.steps.sentence.ObjectName;
import sigma.recipes.steps.value.MemberDifference;
import sigma.recipes.steps.value.MemberState;

/** Steps that find, change and deactivate members. */
public final class MemberSteps {

    private final World world;
    private final Fixtures fixtures;
    private final Actors actors;
    private final AccountTypeNames accountTypes;

    /** Creates the steps of one scenario. */
    public MemberSteps(World world, Fixtures fixtures, Actors actors, AccountTypeNames accountTypes) {
        this.world = world;
        this.fixtures = fixtures;
        this.actors = actors;
        this.accountTypes = accountTypes;
    }

    @Given("the member {text}")
    public void theMember(String name) {
        fixtures.member(name);
    }

    @Given("the member {text}, active or not")
    public void theMemberActiveOrNot(String name) {
        fixtures.memberInAnyState(name);
    }

    @Given("the member {text} at {email}")
    public void theMemberAt(String name, String address) {
        fixtures.member(name, address);
    }

    @Given("the deactivated member {text}")
    public void theDeactivatedMember(String name) {
        fixtures.deactivatedMember(name);
    }

    @When("{actor} change the account type of {text} to {accountType}")
    public void changeAccountType(Actor actor, String name, ObjectName accountType) {
        actors.act(actor, sigma -> {
            Member changed = sigma.members().changeAccountType(member(name).id(), accountTypes.of(actor, accountType));
            world.outputs().publish(Output.MEMBER, changed.id());
            world.outputs().publish(Output.ACCOUNT_TYPE, changed.accountType());
        });
    }

    @When("{actor} change the email address of {text} to {address}")
    public void changeAddress(Actor actor, String name, Address address) {
        actors.act(actor, sigma -> {
            Member changed = sigma.members().changeAddress(member(name).id(), address.in(world));
            world.outputs().publish(Output.MEMBER, changed.id());
            world.outputs().publish(Output.EMAIL, changed.email());
        });
    }

    @When("I set {text} to {state}")
    public void set(String name, MemberState state) {
        change(world.sigma(), name, state);
    }

    @When("{actor} {stateChange} {text}")
    public void change(Actor actor, MemberState state, String name) {
        actors.act(actor, sigma -> change(sigma, name, state));
    }

    @Then("there is/are {count} active member(s) at {address}")
    public void activeMembersAt(int count, Address address) {
        String wanted = address.in(world);
        int found = world.sigma().members().allByAddress(wanted).size();
        UnmetStatement.unless(found == count, Problem.of("There " + (found == 0 ? "is no active member" : found == 1
                ? "is one active member" : "are " + found + " active members") + " at " + wanted + ".").expected(String.valueOf(count)));
    }

    @Then("there is no member at {address}")
    public void noMemberAt(Address address) {
        String wanted = address.in(world);
        UnmetStatement.unless(world.sigma().members().byAddressAnywhere(wanted).isEmpty(), "There is a member at " + wanted + ".");
    }

    @Then("{text} has the account type {text}")
    public void hasAccountType(String name, String accountType) {
        requireAccountType(name, accountType, now(name));
    }

    @Then("{text} is {state}")
    public void isInState(String name, MemberState state) {
        requireState(name, state, now(name));
    }

    @Then("{text} is as before{difference}")
    public void isAsBefore(String name, MemberDifference difference) {
        Member now = now(name);
        difference.accountType().ifPresent(wanted -> requireAccountType(name, wanted, now));
        difference.address().ifPresent(wanted -> requireAddress(name, wanted, now));
        difference.state().ifPresent(wanted -> requireState(name, wanted, now));
        Member before = member(name);
        requireAsBefore(name, difference.accountType().isPresent() ? before.withAccountType(now.accountType())
                : difference.address().isPresent() ? before.withEmail(now.email())
                : difference.state().isPresent() ? before.withStateOf(now) : before, now);
    }

    private void requireAddress(String name, String address, Member now) {
        String wanted = world.naming().address(address);
        UnmetStatement.unless(now.email().equalsIgnoreCase(wanted), Problem.of(name + " has another email address.")
                .expected(wanted).actual(now.email()));
    }

    private void requireAccountType(String name, String accountType, Member now) {
        String wanted = world.accountTypes().replacement(accountType);
        UnmetStatement.unless(now.accountType().equalsIgnoreCase(wanted), Problem.of(name + " has another account type.")
                .expected(wanted).actual(now.accountType()));
    }

    private static void requireState(String name, MemberState state, Member now) {
        UnmetStatement.unless(now.active() == (state == MemberState.ACTIVE),
                name + " is " + (now.active() ? "active." : "deactivated."));
    }

    private static void requireAsBefore(String name, Member before, Member now) {
        requireSame(name + " is not as before.", before, now);
    }

    /** Requires that two members are equal; the message lists the differences. */
    static void requireSame(String otherwise, Member expected, Member actual) {
        Map<String, Function<Member, String>> parts = new LinkedHashMap<>();
        parts.put("first name", Member::firstName);
        parts.put("last name", Member::lastName);
        parts.put("email address", Member::email);
        parts.put("account type", Member::accountType);
        parts.put("deactivated in Sigma", member -> String.valueOf(member.archived()));
        parts.put("deactivated by the identity provider", member -> String.valueOf(member.inactive()));
        parts.values().removeIf(part -> Objects.equals(part.apply(expected), part.apply(actual)));
        Problem problem = parts.isEmpty() ? Problem.of(otherwise).actual("another member with the same name and email address")
                : Problem.of(otherwise).expected(described(parts, expected)).actual(described(parts, actual));
        UnmetStatement.unless(expected.equals(actual), problem);
    }

    private static String described(Map<String, Function<Member, String>> parts, Member member) {
        return parts.entrySet().stream().map(part -> part.getKey() + " " + part.getValue().apply(member))
                .collect(Collectors.joining(", "));
    }

    private void change(SigmaClient sigma, String name, MemberState state) {
        MemberId id = member(name).id();
        if (state == MemberState.ACTIVE) {
            sigma.members().reactivate(id);
        } else {
            sigma.members().deactivate(id);
        }
        world.outputs().publish(Output.MEMBER, id);
    }

    private Member member(String name) {
        return world.members().named(name);
    }

    private Member now(String name) {
        return world.sigma().members().get(member(name).id());
    }
}
