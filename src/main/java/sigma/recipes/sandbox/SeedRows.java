package sigma.recipes.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The entries of the seed, for modules that have some of their own. Entries name people and documents.
 *
 * @param root      the seed
 * @param state     the organization, which has everything of the core kinds
 * @param usual     who made what names no maker, and when
 * @param members   the members by name
 * @param documents the documents by name
 */
record SeedRows(JsonNode root, State state, AuditStamp usual, Map<String, Entity> members, Map<String, Entity> documents) {

    /** The field of an entry that names who made it. */
    static final String BY = "by";

    /** Passes each entry under {@code key} on, with its place in the seed. */
    void each(String key, BiConsumer<String, ObjectNode> act) {
        for (int i = 0; i < root.path(key).size(); i++) {
            act.accept(key + "[" + i + "]", (ObjectNode) root.path(key).get(i));
        }
    }

    /**
     * Returns who made an entry, and when.
     *
     * @throws BrokenSeed where there is no such member
     */
    AuditStamp stamp(String at, JsonNode entry) {
        return entry.has(BY) ? new AuditStamp(SeedLoader.named(members, "member", at, entry.path(BY).asText()).id(), usual.at()) : usual;
    }

    /**
     * Returns what an entry belongs to: the document or member that it names under the word of the place.
     *
     * @throws BrokenSeed where there is none
     */
    Entity parent(String at, JsonNode entry, Place place) {
        Map<String, Entity> known = place.kind() == Kind.MEMBER ? members : documents;
        return SeedLoader.named(known, noun(place), at, SeedLoader.text(at, entry, noun(place)));
    }

    /** Returns the word under which an entry names what it belongs to. */
    static String noun(Place place) {
        return place.type().orElse(place.kind().noun());
    }
}
