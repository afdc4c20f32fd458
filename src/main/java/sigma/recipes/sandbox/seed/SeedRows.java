package sigma.recipes.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import sigma.recipes.sandbox.store.AuditStamp;
import sigma.recipes.sandbox.store.Entity;
import sigma.recipes.sandbox.store.Kind;
import sigma.recipes.sandbox.store.State;

/**
 * The entries of the seed, for the modules that create them. Entries refer to each other by name: a module registers the
 * names of what it creates, and finds the names that earlier modules registered.
 */
public final class SeedRows {

    /** The field with the creator of an entry. */
    public static final String BY = "by";
    private static final Duration AGE = Duration.ofDays(400);

    private final JsonNode root;
    private final boolean examples;
    private final State state;
    private final Kind members;
    private final String created;
    private final Map<Kind, Map<String, Entity>> byName = new HashMap<>();

    /**
     * Creates the entries for an organization that is still empty.
     *
     * @param root     the seed
     * @param examples whether to create the entries for the recipes' examples
     * @param members  the kind of creators
     */
    public SeedRows(JsonNode root, boolean examples, State state, Kind members) {
        this.root = root;
        this.examples = examples;
        this.state = state;
        this.members = members;
        this.created = AuditStamp.moment(state.clock().instant().minus(AGE));
    }

    /** Returns the organization, with everything created so far. */
    public State state() {
        return state;
    }

    /** Iterates over the entries under {@code key}, with their places in the seed. */
    public void each(String key, BiConsumer<String, ObjectNode> act) {
        for (int i = 0; i < root.path(key).size(); i++) {
            String at = key + "[" + i + "]";
            if (!(root.path(key).get(i) instanceof ObjectNode entry)) {
                throw new BrokenSeed(at, "it has no names with values");
            }
            if (examples || !entry.path("example").asBoolean()) {
                act.accept(at, entry);
            }
        }
    }

    /** Registers the name of an entity for later entries. Of two with the same name, the later one is found. */
    public void register(Kind kind, String name, Entity entity) {
        byName.computeIfAbsent(kind, unseen -> new LinkedHashMap<>()).put(name, entity);
    }

    /** Returns the entity with this name; empty if there is none. */
    public Optional<Entity> find(Kind kind, String name) {
        return Optional.ofNullable(byName.getOrDefault(kind, Map.of()).get(name));
    }

    /**
     * Returns the entity with this name.
     *
     * @param at the place of the reference in the seed
     * @throws BrokenSeed if there is none
     */
    public Entity named(Kind kind, String at, String name) {
        return find(kind, name).orElseThrow(() -> missing(kind.noun(), at, name));
    }

    /** Returns the exception for an unknown name. */
    public static BrokenSeed missing(String noun, String at, String name) {
        return new BrokenSeed(at, "there is no " + noun + " \"" + name + "\" above it");
    }

    /**
     * Returns the first member, who owns the credentials and is the default creator.
     *
     * @throws BrokenSeed if the seed has no member
     */
    public Entity owner() {
        return byName.getOrDefault(members, Map.of()).values().stream().findFirst()
                .orElseThrow(() -> new BrokenSeed("members[0]", "there is no member"));
    }

    /** Returns the default stamp. */
    public AuditStamp stamp() {
        return stampOf(owner().id());
    }

    /**
     * Returns the stamp for the creator of an entry under {@link #BY}.
     *
     * @param fallback the stamp if the entry has no creator
     * @throws BrokenSeed if there is no such member
     */
    public AuditStamp stamp(String at, JsonNode entry, AuditStamp fallback) {
        return entry.has(BY) ? stampOf(named(members, at, entry.path(BY).asText()).id()) : fallback;
    }

    /** Returns the stamp of a member's creations: everything in the seed was created 400 days ago. */
    public AuditStamp stampOf(String memberId) {
        return new AuditStamp(memberId, created);
    }

    /** Returns the time a number of days ago. */
    public String daysAgo(double days) {
        return AuditStamp.moment(state.clock().instant().minusSeconds(Math.round(days * Duration.ofDays(1).toSeconds())));
    }

    /**
     * Returns a text of an entry.
     *
     * @throws BrokenSeed if it is missing
     */
    public static String text(String at, JsonNode entry, String field) {
        if (!entry.path(field).isTextual()) {
            throw new BrokenSeed(at, field + " is missing");
        }
        return entry.path(field).textValue();
    }
}
