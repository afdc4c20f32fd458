package sigma.recipes.violators.steps;

/** Has steps, but not the suffix Steps. */
class StepsWithoutSuffix {

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
