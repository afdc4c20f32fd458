package sigma.recipes.steps.connection;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.client.connection.ConnectionDefinition;
import sigma.recipes.client.connection.ConnectionSettings;
import sigma.recipes.client.model.Connection;
import sigma.recipes.client.model.ConnectionId;
import sigma.recipes.problem.Problem;
import sigma.recipes.steps.record.NameTaken;
import sigma.recipes.steps.scenario.Creations;
import sigma.recipes.steps.scenario.Output;
import sigma.recipes.steps.scenario.UnmetStatement;
import sigma.recipes.steps.scenario.World;
import sigma.recipes.steps.sentence.Actor;
import sigma.recipes.steps.sentence.Actors;

/** Steps that create, change and delete connections. The secret of a data platform is in memory only. */
public final class ConnectionSteps {

    private static final String NOT_THERE = "00000000-0000-4000-8000-000000000000";

    private final World world;
    private final Creations creations;
    private final Actors actors;
    private final ConnectionFile file;

    /** Creates the steps of one scenario. */
    public ConnectionSteps(World world, Creations creations, Actors actors, ConnectionFile file) {
        this.world = world;
        this.creations = creations;
        this.actors = actors;
        this.file = file;
    }

    @Given("the settings of a connection in the file {text}")
    public void inFile(String path) {
        file.read(path);
    }

    @When("{actor} create the connection {text} from the file {text}")
    public void create(Actor actor, String name, String path) {
        ConnectionDefinition definition = file.read(path);
        actors.act(actor, sigma -> {
            requireFree(name);
            Connection made = create(sigma, world.naming().name(name), definition);
            world.connections().put(name, made);
            world.outputs().publish(Output.CONNECTION, made.id());
        });
    }

    private Connection create(SigmaClient sigma, String name, ConnectionDefinition definition) {
        return creations.made(world.registerCleanup("connection \"" + name + "\"", () -> creations.each(world.lenientClient().lenientLists().connections(), name,
                        id -> world.lenientClient().connectionSettings().delete(new ConnectionId(id)))),
                () -> sigma.connectionSettings().create(name, definition, file.secret()),
                made -> () -> world.lenientClient().connectionSettings().delete(made.id()));
    }

    private void requireFree(String name) {
        List<Connection> taken = others(name, connection -> true);
        if (!taken.isEmpty()) {
            throw new NameTaken("The name \"" + name + "\" belongs to a connection already, so none was created.\n" + listed(taken)
                    + "\n  fix: replace its settings: ./recipes run replace-the-settings-of-a-connection --connection " + taken.get(0).id()
                    + "\n       or give another name\n       or add --allow-duplicate to create another one with the same name");
        }
    }

    private void requireFree(String name, Connection renamed) {
        List<Connection> taken = others(name, connection -> !connection.id().equals(renamed.id()));
        if (!taken.isEmpty()) {
            throw new NameTaken("The name \"" + name + "\" belongs to another connection, so nothing was renamed.\n" + listed(taken)
                    + "\n  fix: give another name\n       or add --allow-duplicate to have two connections with the same name");
        }
    }

    /** Names of connections need not be unique (assumed), and Sigma shows two connections with one name alike. */
    private List<Connection> others(String name, Predicate<Connection> counts) {
        return world.mayDuplicate() ? List.of()
                : world.sigma().connections().named(world.naming().name(name)).stream().filter(counts).toList();
    }

    private static String listed(List<Connection> connections) {
        return connections.stream().map(one -> "  " + one.name() + ", id " + one.id()).collect(Collectors.joining("\n"));
    }

    @When("{actor} replace the settings of {connection} with those of the file {text}")
    public void replace(Actor actor, Optional<String> name, String path) {
        ConnectionDefinition definition = file.read(path);
        Connection connection = connection(name);
        actors.act(actor, sigma -> sigma.connectionSettings().replace(connection, definition, file.secret()));
    }

    @When("{actor} rename {connection} to {text}")
    public void rename(Actor actor, Optional<String> name, String newName) {
        Connection connection = connection(name);
        actors.act(actor, sigma -> {
            requireFree(newName, connection);
            sigma.connectionSettings().rename(connection.id(), newName);
        });
    }

    @When("{actor} delete {connection}")
    public void delete(Actor actor, Optional<String> name) {
        Connection connection = connection(name);
        actors.act(actor, sigma -> sigma.connectionSettings().delete(connection.id()));
    }

    @Then("the connection {text} has the settings of the file {text}")
    public void hasSettings(String name, String path) {
        List<String> differences = file.read(path).differences(settings().get(world.connections().named(name).id()));
        UnmetStatement.unless(differences.isEmpty(), Problem.of("The connection " + name + " does not have all settings of the file.")
                .actual("other values of " + UnmetStatement.named(differences)));
    }

    @Then("the connection {text} is called {text}")
    public void isCalled(String name, String newName) {
        String called = world.sigma().connections().get(world.connections().named(name).id()).name();
        UnmetStatement.unless(called.equals(newName), Problem.of("The connection " + name + " has another name.").expected(newName).actual(called));
    }

    @Then("the connection {text} {is} listed")
    public void isListed(String name, boolean is) {
        ConnectionId id = world.connections().named(name).id();
        boolean listed = world.sigma().connections().all().map(Connection::id).anyMatch(id::equals);
        UnmetStatement.unless(listed == is, "The connection " + name + (listed ? " is" : " is not") + " listed.");
    }

    private Connection connection(Optional<String> name) {
        return name.map(known -> world.connections().named(known))
                .orElseGet(() -> new Connection(new ConnectionId(world.unknownId(NOT_THERE)), "Nothing"));
    }

    private ConnectionSettings settings() {
        return world.sigma().connectionSettings();
    }
}
