package sigma.recipes.sandbox.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sigma.recipes.contract.SchemaPart;
import sigma.recipes.contract.schema.SchemaView;

/**
 * Determines whether the rows of a list can be checked one by one: its schema constrains each row by itself, and none of its
 * keywords relates rows to each other, to their number or to the envelope. Thread-safe.
 */
final class IndependentRows {

    /** The field of an envelope with its rows. */
    static final String FIELD = "entries";

    private static final Set<String> NOTES = Set.of("$defs", "$ref", "title", "description");
    private static final Set<String> ENVELOPE = Set.of("allOf", "type", "required", "properties");
    private static final Set<String> LIST = Set.of("type", "items");

    private final Map<String, Boolean> byName = new ConcurrentHashMap<>();

    /** Returns whether the rows of a list with this schema are independent of each other. */
    boolean in(SchemaPart schema) {
        return byName.computeIfAbsent(schema.name(), name -> in(SchemaView.of(schema.document())));
    }

    private static boolean in(SchemaView envelope) {
        Optional<SchemaView> list = Optional.ofNullable(envelope.properties().get(FIELD));
        return uses(envelope, ENVELOPE) && list.filter(each -> uses(each, LIST) && each.items().isPresent()).isPresent();
    }

    /** An unlisted keyword may be any constraint. */
    private static boolean uses(SchemaView schema, Set<String> keywords) {
        return schema.parts().stream().flatMap(JsonNode::propertyStream).map(Map.Entry::getKey)
                .allMatch(name -> name.startsWith("x-") || NOTES.contains(name) || keywords.contains(name));
    }
}
