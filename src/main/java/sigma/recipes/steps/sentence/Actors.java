package sigma.recipes.steps.sentence;

import java.util.function.Consumer;
import sigma.recipes.client.SigmaClient;
import sigma.recipes.steps.scenario.NamedObjects;
import sigma.recipes.steps.scenario.World;

/** The actors of one scenario: the administrator, and colleagues with their own credentials. */
public final class Actors {

    private final World world;
    private final NamedObjects<SigmaClient> colleagues = new NamedObjects<>("colleague with credentials");

    /** Creates the steps of one scenario. */
    public Actors(World world) {
        this.world = world;
    }

    /** Registers the client of a colleague. */
    public void put(String name, SigmaClient client) {
        colleagues.put(name, client);
    }

    /**
     * Returns the client of a colleague.
     *
     * @throws AssertionError if the scenario has no credentials of that member
     */
    public SigmaClient named(String name) {
        return colleagues.named(name);
    }

    /**
     * Acts with the client of {@code actor}. An attempt may be refused, and records its result. Any other act has to
     * succeed.
     */
    public void act(Actor actor, Consumer<SigmaClient> act) {
        SigmaClient client = actor.colleague().map(this::named).orElseGet(world::sigma);
        if (actor.tries()) {
            world.attempt().at(() -> act.accept(client));
        } else {
            act.accept(client);
        }
    }
}
