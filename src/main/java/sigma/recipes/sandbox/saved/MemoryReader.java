package sigma.recipes.sandbox.saved;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import sigma.recipes.sandbox.rights.Kinds;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.IdSource;
import sigma.recipes.sandbox.store.InitialState;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.MovableClock;
import sigma.recipes.sandbox.store.ResumableRandom;
import sigma.recipes.sandbox.store.State;
import sigma.recipes.sandbox.store.Store;
import sigma.recipes.sandbox.store.Stores;

/**
 * Reads what {@link MemoryWriter} wrote. The file is untrusted: it may have been damaged or changed, so it is validated
 * first.
 */
public final class MemoryReader {

    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonNode root;
    private final List<Kind> kinds;

    private MemoryReader(JsonNode root, List<Kind> kinds) {
        this.root = root;
        this.kinds = kinds;
    }

    /**
     * Reads an organization.
     *
     * @param kinds all kinds of entities
     * @throws UnreadableMemory if it is not an organization, has another version, or is inconsistent
     * @throws IOException      if the file can't be read
     */
    public static InitialState read(InputStream in, List<Kind> kinds) throws IOException {
        try {
            return new MemoryReader(JSON.readTree(in), kinds).all();
        } catch (JsonProcessingException damaged) {
            throw new UnreadableMemory("it is damaged: " + damaged.getOriginalMessage());
        }
    }

    private InitialState all() {
        if (!root.path("format").asText().equals(MemoryWriter.FORMAT)) {
            throw new UnreadableMemory("it is not a saved sandbox organization");
        }
        long version = root.path("version").asLong();
        if (version != MemoryWriter.VERSION) {
            throw new UnreadableMemory("it has the version " + version + ", and this program reads version "
                    + MemoryWriter.VERSION);
        }
        Stores stores = new Stores(kinds);
        for (Kind kind : stores.kinds()) {
            store(kind, stores.of(kind));
        }
        MovableClock clock = new MovableClock(Clock.systemUTC());
        clock.advance(clockAhead());
        State state = new State(text("organizationId"), stores, IdSource.resumed(ids()), clock);
        MemoryRules.requireValid(state);
        Entity owner = state.of(Kinds.MEMBER).find(text("owner"))
                .orElseThrow(() -> new UnreadableMemory("owner: there is no such member"));
        return new InitialState(state, clock, owner, (int) number("crowd", Integer.MAX_VALUE));
    }

    private void store(Kind kind, Store store) {
        String place = "stores." + kind.key();
        JsonNode saved = root.path("stores").path(kind.key());
        if (saved.isMissingNode() && !kind.isRequired()) {
            // Saved before the sandbox simulated this kind.
            return;
        }
        if (!saved.path("rows").isArray() || !saved.path("last").canConvertToLong()) {
            throw new UnreadableMemory(place + " is missing or damaged");
        }
        int number = 0;
        for (JsonNode row : saved.get("rows")) {
            String at = place + ".rows[" + number++ + "]";
            if (row.size() != 2 || !row.path(0).canConvertToLong() || !(row.path(1) instanceof ObjectNode fields)) {
                throw new UnreadableMemory(at + ": expected a position and an object");
            }
            try {
                store.restore(row.get(0).longValue(), fields);
            } catch (IllegalArgumentException unfit) {
                throw new UnreadableMemory(at + ": " + unfit.getMessage());
            }
        }
        store.skipTo(saved.get("last").longValue());
    }

    private Duration clockAhead() {
        try {
            Duration ahead = Duration.parse(text("clockAhead"));
            if (!ahead.isNegative() && ahead.compareTo(MovableClock.LONGEST_ADVANCE) <= 0) {
                return ahead;
            }
        } catch (DateTimeException noDuration) {
            // Reported below, like one out of range.
        }
        throw new UnreadableMemory("clockAhead: expected a duration from PT0S to " + MovableClock.LONGEST_ADVANCE);
    }

    private IdSource.State ids() {
        return new IdSource.State(number("random", ResumableRandom.STATES - 1), number("rank", Long.MAX_VALUE / 2));
    }

    private String text(String field) {
        if (!root.path(field).isTextual() || root.path(field).textValue().isBlank()) {
            throw new UnreadableMemory(field + ": expected a text");
        }
        return root.path(field).textValue();
    }

    private long number(String field, long most) {
        JsonNode value = root.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0 || value.longValue() > most) {
            throw new UnreadableMemory(field + ": expected a number from 0 to " + most);
        }
        return value.longValue();
    }
}
