package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import sigma.recipes.steps.scenario.Fixtures;

/** Connections. */
public final class ConnectionSteps {

    private final Fixtures fixtures;

    /** Receives what a Given provides. */
    public ConnectionSteps(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    @Given("the connection {text}")
    public void theConnection(String name) {
        fixtures.connection(name);
    }
}
