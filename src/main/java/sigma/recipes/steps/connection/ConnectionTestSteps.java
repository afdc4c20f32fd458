package sigma.recipes.steps.connection;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import sigma.recipes.client.connection.ConnectionState;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;

/** Steps that test connections. */
public final class ConnectionTestSteps {

    private final World world;
    private final NamedObjects<ConnectionState> tested = new NamedObjects<>("tested connection");

    /** Creates the steps of one scenario. */
    public ConnectionTestSteps(World world) {
        this.world = world;
    }

    @When("I test the connection {text}")
    public void test(String name) {
        ConnectionState state = world.sigma().connections().test(world.connections().named(name).id());
        tested.put(name, state);
        world.outputs().publish(Output.READ, state.read());
        world.outputs().publish(Output.WRITE, state.write());
    }

    @Then("the connection {text} {is} {writable}")
    public void isReadableOrWritable(String name, boolean is, boolean writable) {
        ConnectionState state = tested.named(name);
        if (writable) {
            require(is, state.writable(), name, "writable", state.write());
        } else {
            require(is, state.readable(), name, "readable", state.read());
        }
    }

    private static void require(boolean wanted, boolean found, String name, String what, String state) {
        Problem problem = Problem.of("The connection " + name + (found ? " is " : " is not ") + what + ".").actual(state);
        UnmetStatement.unless(found == wanted, found ? problem : problem.fix("see in the data platform whether it is up, lets Sigma's "
                + "addresses in, and still accepts the user of the connection"));
    }
}
