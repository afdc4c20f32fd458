package sigma.recipes.violators.steps;

/** Has a step, but no name that says so. */
class Sentences {

    @io.cucumber.java.en.Given("a given")
    public void given() {
    }

    @io.cucumber.java.en.When("a when")
    public void when() {
    }

    @io.cucumber.java.en.Then("a then")
    public void then() {
    }
}
