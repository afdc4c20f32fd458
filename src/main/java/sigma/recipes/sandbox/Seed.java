package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.InitialState;
import sigma.recipes.sandbox.store.MovableClock;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.store.Stores;

/** The organization that every sandbox starts from, as a person wrote it down. */
final class Seed {

    private static final String FILE = "/sandbox/organization.yaml";

    private final JsonNode root;

    private Seed(JsonNode root) {
        this.root = root;
    }

    /** Reads the seed that comes with the sandbox. */
    static Seed load() {
        try (InputStream file = Seed.class.getResourceAsStream(FILE)) {
            return new Seed(new YAMLMapper().readTree(file));
        } catch (IOException broken) {
            throw new BrokenSeed("the file", "no YAML: " + broken.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** Reads a seed from text. */
    static Seed of(String yaml) {
        try {
            return new Seed(new YAMLMapper().readTree(yaml));
        } catch (IOException broken) {
            throw new BrokenSeed("the text", "no YAML: " + broken.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** Makes a new organization, whose clock shows the time of this machine. */
    InitialState organization(IdSource ids) {
        MovableClock clock = new MovableClock(Clock.systemUTC());
        State state = new State(ids.uuid(), new Stores(Modules.kinds()), ids, clock);
        return new InitialState(state, clock, create(state), 0);
    }

    /** Returns the seed without what the recipes' examples name, so that a scenario can make it. */
    Seed withoutExamples() {
        JsonNode rest = root.deepCopy();
        rest.forEach(list -> {
            if (list instanceof ArrayNode entries) {
                for (int i = entries.size() - 1; i >= 0; i--) {
                    if (entries.get(i).path("example").asBoolean()) {
                        entries.remove(i);
                    }
                }
            }
        });
        return new Seed(rest);
    }

    /**
     * Makes everything that the seed names in an empty state.
     *
     * @return the owner of the credentials
     * @throws BrokenSeed where the seed names something that it does not have
     */
    Entity create(State state) {
        SeedRows rows = new SeedRows(root, state, Kinds.MEMBER);
        Modules.all().forEach(module -> module.seed(rows));
        return rows.owner();
    }
}
