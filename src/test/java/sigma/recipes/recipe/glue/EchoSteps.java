package sigma.recipes.recipe.glue;

import io.cucumber.java.Before;
import io.cucumber.java.ParameterType;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.text.QuotedText;

/** Steps that record their arguments for a test. */
public final class EchoSteps {

    private Scenario scenario;

    @Before
    public void begin(Scenario begun) {
        scenario = begun;
    }

    @ParameterType(QuotedText.PATTERN)
    public String text(String quoted) {
        return quoted.replaceAll("(?s)\\\\(.)", "$1");
    }

    @ParameterType("[^\\s\"@]+@[^\\s\"@]+")
    public String email(String address) {
        return address;
    }

    @When("I invite {text} at {email} into {text}")
    public void invite(String name, String address, String team) {
        scenario.log(name);
        scenario.log(address);
        scenario.log(team);
    }

    @Then("{text} is in the team {text}")
    public void isInTheTeam(String name, String team) {
        scenario.log(name);
        scenario.log(team);
    }
}
