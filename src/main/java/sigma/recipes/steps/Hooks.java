package sigma.recipes.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.BeforeAll;
import io.cucumber.java.Scenario;
import sigma.recipes.organization.Organization;
import sigma.recipes.organization.Purpose;
import sigma.recipes.steps.scenario.CurrentOrganization;
import sigma.recipes.steps.scenario.World;

/** Hooks around every scenario. */
public final class Hooks {

    private final World world;

    /** Creates the steps of one scenario. */
    public Hooks(World world) {
        this.world = world;
    }

    /** Opens the organization of this process if it is not open: an IDE runs a feature without the suite. */
    @BeforeAll
    public static void open() {
        CurrentOrganization.orStart(() -> new CurrentOrganization.Run(Organization.ofThisProcess(Purpose.VERIFY)));
    }

    /** Opens the session of the scenario, or skips it if the organization can't play it. */
    @Before
    public void begin(Scenario scenario) {
        world.begin(scenario);
        if (world.verifying() && scenario.getSourceTagNames().contains("@sandbox")) {
            world.sandbox();
        }
    }

    /** Returns the outputs, requires that every refusal was checked, and undoes what a verifying run created. */
    @After
    public void end(Scenario scenario) {
        world.end(scenario);
    }
}
