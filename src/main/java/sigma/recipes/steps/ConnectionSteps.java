package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import sigma.recipes.steps.scenario.Fixtures;

/** Steps for connections. */
public final class ConnectionSteps {

    private final Fixtures fixtures;

    /** Creates the steps of one scenario. */
    public ConnectionSteps(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    @Given("the connection {text}")
    public void theConnection(String name) {
        fixtures.connection(name);
    }
}
