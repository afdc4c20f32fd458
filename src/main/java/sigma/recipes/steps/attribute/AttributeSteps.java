package sigma.recipes.steps.attribute;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;
import sigma.recipes.client.attribute.AttributeId;
import sigma.recipes.client.attribute.UserAttribute;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;
import sigma.recipes.steps.sentence.HolderName;
import sigma.recipes.steps.sentence.ObjectName;

/** Steps that set and remove values of user attributes, and delete user attributes. */
public final class AttributeSteps {

    private static final String SOME_VALUE = "North";

    private final World world;
    private final AttributeFixtures fixtures;
    private final Actors actors;

    /** Creates the steps of one scenario. */
    public AttributeSteps(World world, AttributeFixtures fixtures, Actors actors) {
        this.world = world;
        this.fixtures = fixtures;
        this.actors = actors;
    }

    @Given("the user attribute {text}")
    public void theAttribute(String name) {
        fixtures.attribute(name);
    }

    @Given("the tenant {text}")
    public void theTenant(String name) {
        fixtures.tenant(name);
    }

    @Given("the user attribute {text} of {attributeHolder} is {text} already")
    public void isAlready(String attribute, HolderName holder, String value) {
        fixtures.requireValue(attribute, holder, value);
    }

    @Given("{attributeHolder} has a value of the user attribute {text} already")
    public void hasValueAlready(HolderName holder, String attribute) {
        fixtures.requireValue(attribute, holder, SOME_VALUE);
    }

    @Given("a member, team or tenant has a value of the user attribute {text} already")
    public void someValueAlready(String attribute) {
        fixtures.requireValues(attribute, SOME_VALUE);
    }

    @When("{actor} set {userAttribute} of {attributeHolder} to {text}")
    public void set(Actor actor, ObjectName attribute, HolderName holder, String value) {
        AttributeId id = fixtures.id(attribute);
        actors.act(actor, sigma -> sigma.attributes().set(id, holder.kind(), fixtures.id(holder), value));
    }

    @When("{actor} remove the value of {userAttribute} of {attributeHolder}")
    public void remove(Actor actor, ObjectName attribute, HolderName holder) {
        AttributeId id = fixtures.id(attribute);
        actors.act(actor, sigma -> sigma.attributes().remove(id, holder.kind(), fixtures.id(holder)));
    }

    @When("{actor} remove all values of {userAttribute}")
    public void removeAll(Actor actor, ObjectName attribute) {
        AttributeId id = fixtures.id(attribute);
        actors.act(actor, sigma -> sigma.attributes().removeAll(id));
    }

    @When("{actor} delete {userAttribute}")
    public void delete(Actor actor, ObjectName attribute) {
        AttributeId id = fixtures.id(attribute);
        actors.act(actor, sigma -> sigma.attributes().delete(id));
    }

    @Then("the user attribute {text} of {attributeHolder} is {text}")
    public void isValue(String attribute, HolderName holder, String value) {
        Optional<String> actual = fixtures.value(attribute, holder);
        UnmetStatement.unless(actual.equals(Optional.of(value)), Problem.of("The user attribute " + attribute + " of " + holder
                + " has another value.").expected(value).actual(actual.orElse("no value")));
    }

    @Then("{attributeHolder} has no value of the user attribute {text}")
    public void hasNoValue(HolderName holder, String attribute) {
        fixtures.value(attribute, holder).ifPresent(value -> UnmetStatement.unless(false, Problem.of("The user attribute " + attribute
                + " of " + holder + " has a value.").expected("no value").actual(value)));
    }

    @Then("no member, team or tenant has a value of the user attribute {text}")
    public void noneHasValue(String attribute) {
        long left = fixtures.values(attribute);
        UnmetStatement.unless(left == 0, Problem.of("The user attribute " + attribute + " has values.").expected("no value")
                .actual(left + (left == 1 ? " value" : " values")));
    }

    @Then("the user attribute {text} {is} listed")
    public void isListed(String name, boolean is) {
        boolean listed = world.sigma().attributes().all().map(UserAttribute::id).anyMatch(fixtures.id(name)::equals);
        UnmetStatement.unless(listed == is, "The user attribute " + name + (listed ? " is" : " is not") + " listed.");
    }
}
