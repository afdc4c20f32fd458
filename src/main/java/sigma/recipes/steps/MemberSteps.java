package sigma.recipes.steps;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.client.model.Member;
import sigma.recipes.steps.scenario.Fixtures;
import sigma.recipes.steps.scenario.Output;
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
        assertThat("active members at " + wanted, world.sigma().members().allByAddress(wanted), hasSize(1));
    }

    @Then("there is no member at {email}")
    public void noMemberAt(String address) {
        String wanted = world.naming().address(address);
        assertThat("members at " + wanted, world.sigma().members().byAddressAnywhere(wanted).stream().toList(), empty());
    }

    @Then("there is no active member at the address of {text}")
    public void noActiveMemberAtTheAddressOf(String name) {
        String address = member(name).email();
        assertThat("active members at " + address, world.sigma().members().byAddress(address).stream().toList(), empty());
    }

    @Then("{text} is an active member with the account type {text}")
    public void isActiveWithAccountType(String name, String accountType) {
        Member member = now(name);
        assertThat("account type of " + name, member.accountType(),
                equalToIgnoringCase(world.accountTypes().standIn(accountType)));
        assertThat(name + " is active", member.active(), is(true));
    }

    @Then("{text} has the account type {text}")
    public void hasAccountType(String name, String accountType) {
        assertThat("account type of " + name, now(name).accountType(),
                equalToIgnoringCase(world.accountTypes().standIn(accountType)));
    }

    @Then("{text} is {state}")
    public void isInState(String name, MemberState state) {
        assertThat(name + " is active", now(name).active(), is(state == MemberState.ACTIVE));
    }

    @Then("{text} is as before")
    public void isAsBefore(String name) {
        assertThat(name, now(name), equalTo(member(name)));
    }

    @Then("{text} is as before, but with the account type {text}")
    public void isAsBeforeButWithAccountType(String name, String accountType) {
        Member now = now(name);
        assertThat("account type of " + name, now.accountType(),
                equalToIgnoringCase(world.accountTypes().standIn(accountType)));
        assertThat(name, now, equalTo(member(name).withAccountType(now.accountType())));
    }

    @Then("{text} is as before, but at {email}")
    public void isAsBeforeButAt(String name, String address) {
        Member now = now(name);
        assertThat("address of " + name, now.email(), equalToIgnoringCase(world.naming().address(address)));
        assertThat(name, now, equalTo(member(name).withEmail(now.email())));
    }

    @Then("{text} is as before, but {state}")
    public void isAsBeforeBut(String name, MemberState state) {
        Member now = now(name);
        assertThat(name + " is active", now.active(), is(state == MemberState.ACTIVE));
        assertThat(name, now, equalTo(member(name).withStateOf(now)));
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
