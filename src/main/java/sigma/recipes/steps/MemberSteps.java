package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import sigma.recipes.client.model.Member;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Members: finding, changing, deactivating. */
public final class MemberSteps {

    private final World world;
    private final Fixtures provision;

    /** Receives what the scenario knows. */
    public MemberSteps(World world, Fixtures provision) {
        this.world = world;
        this.provision = provision;
    }

    @Given("the member {text}")
    public void theMember(String name) {
        provision.member(name);
    }

    @Given("the member {text}, active or not")
    public void theMemberActiveOrNot(String name) {
        provision.memberInAnyState(name);
    }

    @Given("the member {text} at {email}")
    public void theMemberAt(String name, String address) {
        provision.member(name, address);
    }

    @Given("the deactivated member {text}")
    public void theDeactivatedMember(String name) {
        provision.deactivatedMember(name);
    }

    @Given("the deactivated member {text} at {email}")
    public void theDeactivatedMemberAt(String name, String address) {
        provision.deactivatedMember(name, address);
    }

    @When("I change the account type of {text} to {text}")
    public void changeAccountType(String name, String accountType) {
        Member changed = world.sigma().members().changeAccountType(member(name).id(),
                world.accountTypes().existing(accountType));
        world.outputs().publish(Output.MEMBER, changed.id());
        world.outputs().publish(Output.ACCOUNT_TYPE, changed.accountType());
    }

    @When("I try to change the account type of {text} to {text}")
    public void tryToChangeAccountType(String name, String accountType) {
        world.attempt().at(() -> world.sigma().members().changeAccountType(member(name).id(),
                world.accountTypes().chosen(accountType)));
    }

    @When("I try to change the account type of {text} to {text}, whether it exists or not")
    public void tryToChangeAccountTypeUnchecked(String name, String accountType) {
        world.attempt().at(() -> world.sigma().members().changeAccountType(member(name).id(), accountType));
    }

    @When("I change the address of {text} to {email}")
    public void changeAddress(String name, String address) {
        Member changed = world.sigma().members().changeAddress(member(name).id(), world.naming().address(address));
        world.outputs().publish(Output.MEMBER, changed.id());
        world.outputs().publish(Output.EMAIL, changed.email());
    }

    @When("I try to change the address of {text} to {email}")
    public void tryToChangeAddress(String name, String address) {
        world.attempt().at(() -> world.sigma().members().changeAddress(member(name).id(),
                world.naming().address(address)));
    }

    @When("I set {text} to {state}")
    public void set(String name, MemberState state) {
        change(member(name), state);
        world.outputs().publish(Output.MEMBER, member(name).id());
    }

    @When("I deactivate {text}")
    public void deactivate(String name) {
        set(name, MemberState.DEACTIVATED);
    }

    @When("I reactivate {text}")
    public void reactivate(String name) {
        set(name, MemberState.ACTIVE);
    }

    @When("I try to deactivate {text}")
    public void tryToDeactivate(String name) {
        Member member = provision.member(name);
        world.attempt().at(() -> change(member, MemberState.DEACTIVATED));
    }

    @Then("there is one active member at {email}")
    public void oneActiveMemberAt(String address) {
        String wanted = world.naming().address(address);
        int found = world.sigma().members().allByAddress(wanted).size();
        UnmetStatement.unless(found == 1, Problem.of("There " + (found == 0 ? "is no active member" : "are " + found
                + " active members") + " at " + wanted + ".").expected("one"));
    }

    @Then("there is no member at {email}")
    public void noMemberAt(String address) {
        String wanted = world.naming().address(address);
        UnmetStatement.unless(world.sigma().members().byAddressAnywhere(wanted).isEmpty(), "There is a member at " + wanted + ".");
    }

    @Then("there is no active member at the address of {text}")
    public void noActiveMemberAtTheAddressOf(String name) {
        String address = member(name).email();
        UnmetStatement.unless(world.sigma().members().byAddress(address).isEmpty(), "There is an active member at " + address + ".");
    }

    @Then("{text} is an active member with the account type {text}")
    public void isActiveWithAccountType(String name, String accountType) {
        Member member = now(name);
        requireAccountType(name, accountType, member);
        requireState(name, MemberState.ACTIVE, member);
    }

    @Then("{text} has the account type {text}")
    public void hasAccountType(String name, String accountType) {
        requireAccountType(name, accountType, now(name));
    }

    @Then("{text} is {state}")
    public void isInState(String name, MemberState state) {
        requireState(name, state, now(name));
    }

    @Then("{text} is as before")
    public void isAsBefore(String name) {
        requireAsBefore(name, member(name), now(name));
    }

    @Then("{text} is as before, but with the account type {text}")
    public void isAsBeforeButWithAccountType(String name, String accountType) {
        Member now = now(name);
        requireAccountType(name, accountType, now);
        requireAsBefore(name, member(name).withAccountType(now.accountType()), now);
    }

    @Then("{text} is as before, but at {email}")
    public void isAsBeforeButAt(String name, String address) {
        Member now = now(name);
        UnmetStatement.unless(now.email().equalsIgnoreCase(world.naming().address(address)), Problem.of(name
                + " has another address.").expected(world.naming().address(address)).actual(now.email()));
        requireAsBefore(name, member(name).withEmail(now.email()), now);
    }

    @Then("{text} is as before, but {state}")
    public void isAsBeforeBut(String name, MemberState state) {
        Member now = now(name);
        requireState(name, state, now);
        requireAsBefore(name, member(name).withStateOf(now), now);
    }

    private void requireAccountType(String name, String accountType, Member now) {
        String wanted = world.accountTypes().standIn(accountType);
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

    /** Requires that two members are equal, and names what differs otherwise. */
    static void requireSame(String otherwise, Member expected, Member actual) {
        Map<String, Function<Member, String>> parts = new LinkedHashMap<>();
        parts.put("first name", Member::firstName);
        parts.put("last name", Member::lastName);
        parts.put("address", Member::email);
        parts.put("account type", Member::accountType);
        parts.put("deactivated in Sigma", member -> String.valueOf(member.archived()));
        parts.put("deactivated by the identity provider", member -> String.valueOf(member.inactive()));
        parts.values().removeIf(part -> Objects.equals(part.apply(expected), part.apply(actual)));
        Problem problem = parts.isEmpty() ? Problem.of(otherwise).actual("another member with the same name and address")
                : Problem.of(otherwise).expected(described(parts, expected)).actual(described(parts, actual));
        UnmetStatement.unless(expected.equals(actual), problem);
    }

    private static String described(Map<String, Function<Member, String>> parts, Member member) {
        return parts.entrySet().stream().map(part -> part.getKey() + " " + part.getValue().apply(member))
                .collect(Collectors.joining(", "));
    }

    private Member change(Member member, MemberState state) {
        if (state == MemberState.ACTIVE) {
            return world.sigma().members().reactivate(member.id());
        }
        world.sigma().members().deactivate(member.id());
        return member;
    }

    private Member member(String name) {
        return world.members().named(name);
    }

    private Member now(String name) {
        return world.sigma().members().get(member(name).id());
    }
}
