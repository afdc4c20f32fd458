package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sigma.recipes.drift.document.References;

/**
 * How the contract writes a schema at one place.
 *
 * @param holder what is written at the place itself; it may only refer to a part of the contract
 * @param target what the references of the holder lead to; the holder where it has none
 * @param parts  the plain objects that make up the schema together, its own ones first; none for a union
 * @param union  the object that lists the variants, where the schema has more than one
 */
record WrittenSchema(ObjectNode holder, ObjectNode target, List<Part> parts, Optional<ObjectNode> union) {

    private static final String ALL_OF = "allOf";

    /**
     * A plain object of a schema.
     *
     * @param node      the object, to be edited in place
     * @param inherited whether it is also part of other schemas: by a reference in an {@code allOf}, or beside variants
     */
    record Part(ObjectNode node, boolean inherited) {
    }

    /** Returns the first part for which a condition holds. */
    Optional<ObjectNode> part(Predicate<ObjectNode> which) {
        return parts.stream().map(Part::node).filter(which).findFirst();
    }

    /** Returns the part that says what no part says yet: the first that is the schema's own, or a new one. */
    ObjectNode home() {
        return parts.stream().filter(part -> !part.inherited()).map(Part::node).findFirst().orElseGet(this::newHome);
    }

    /**
     * Returns what is said at the place itself beside the part to which the holder refers; so the part stays as it is for others.
     * A part that has no fields is no longer referred to.
     */
    ObjectNode extension() {
        if (!holder.has(References.REF)) {
            return home();
        }
        if (target.path("type").asText().equals("object") && target.path("properties").isEmpty()) {
            holder.removeAll();
            return holder.put("type", "object");
        }
        return extended(holder);
    }

    private ObjectNode newHome() {
        return target.has(ALL_OF) ? target.withArray("/" + ALL_OF).addObject().put("type", "object") : extended(target);
    }

    private static ObjectNode extended(ObjectNode schema) {
        JsonNode copy = schema.deepCopy();
        schema.removeAll();
        ArrayNode all = schema.putArray(ALL_OF).add(copy);
        return all.addObject().put("type", "object");
    }
}
