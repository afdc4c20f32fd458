package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import sigma.recipes.data.DataFile;
import sigma.recipes.data.DataFormat;
import sigma.recipes.data.DataPath;
import sigma.recipes.problem.Problem;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.seed.BrokenSeed;
import sigma.recipes.sandbox.seed.SeedRows;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.InitialState;
import sigma.recipes.sandbox.store.MovableClock;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.store.Stores;

/** The organization that every sandbox starts from. */
final class Seed {

    private static final String FILE = "sandbox/organization.yaml";
    private static final Pattern STEP = Pattern.compile("[^.\\[\\]]+");

    private final String text;
    private final JsonNode root;
    private final boolean examples;

    private Seed(String text, JsonNode root, boolean examples) {
        this.text = text;
        this.root = root;
        this.examples = examples;
    }

    /** Returns the built-in seed, which is read once. */
    static Seed load() {
        return BuiltIn.SEED;
    }

    private static Seed read() {
        try (InputStream file = Seed.class.getResourceAsStream("/" + FILE)) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + FILE + " of the jar", e);
        }
    }

    /**
     * Reads a seed from text.
     *
     * @throws sigma.recipes.data.DataException if it is not YAML
     */
    static Seed of(String yaml) {
        return new Seed(yaml, file(yaml).content(), true);
    }

    private static DataFile<JsonNode> file(String yaml) {
        return DataFile.read(FILE, yaml, DataFormat.ORGANIZATION, JsonNode.class);
    }

    /** Creates an organization with the local clock. */
    InitialState organization(IdSource ids) {
        MovableClock clock = new MovableClock(Clock.systemUTC());
        State state = new State(ids.uuid(), new Stores(Modules.kinds()), ids, clock);
        return new InitialState(state, clock, create(state), 0);
    }

    /** Returns the seed without the entries for the recipes' examples, so that scenarios can create them. */
    Seed withoutExamples() {
        return new Seed(text, root, false);
    }

    /**
     * Creates all entries of the seed in an empty state. The schema is only checked if that fails, since that takes 100 ms.
     *
     * @return the owner of the credentials
     * @throws sigma.recipes.data.DataException with line and fix, if the seed violates its schema or has a dangling
     *                                          reference
     */
    Entity create(State state) {
        SeedRows rows = new SeedRows(root, examples, state, Kinds.MEMBER);
        try {
            Modules.all().forEach(module -> module.seed(rows));
            return rows.owner();
        } catch (BrokenSeed broken) {
            DataFile<JsonNode> file = file(text).requireValid();
            file.problem(DataPath.of(STEP.matcher(broken.place()).results().map(step -> step.group()).toArray()),
                    Problem.of(broken.place() + " can't be created: " + broken.getMessage() + ".")
                            .fix("correct it, or add what it names above it"));
            file.requireValid();
            throw broken;
        }
    }

    private static final class BuiltIn {

        private static final Seed SEED = read();
    }
}
