package sigma.recipes.steps;

import io.cucumber.java.en.Given;
import sigma.recipes.steps.scenario.Fixtures;

/** Steps for objects of the organization that exist before a scenario. */
public final class ExistingObjectSteps {

    private final Fixtures fixtures;

    /** Creates the steps of one scenario. */
    public ExistingObjectSteps(Fixtures fixtures) {
        this.fixtures = fixtures;
    }

    @Given("the {organizationKind} {text}")
    public void exists(String kind, String name) {
        switch (kind) {
            case "team" -> fixtures.team(name);
            case "workspace" -> fixtures.workspace(name);
            case "connection" -> fixtures.connection(name);
            default -> throw new IllegalArgumentException("No fixture for a " + kind);
        }
    }
}
