package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sigma.recipes.drift.document.References;

/**
 * The nodes of a schema at one place of the contract.
 *
 * @param holder the node at the place itself; it may be a reference to a part of the contract
 * @param target the target of the holder's references; the holder if it has none
 * @param parts  the plain objects of the schema, its own ones first; empty for a union
 * @param union  the object that lists the variants, if the schema has several
 */
record WrittenSchema(ObjectNode holder, ObjectNode target, List<Part> parts, Optional<ObjectNode> union) {

    private static final String ALL_OF = "allOf";

    /**
     * A plain object of a schema, to be edited in place. An inherited one also belongs to other schemas: by a reference in an
     * {@code allOf}, or next to variants.
     */
    record Part(ObjectNode node, boolean inherited) {
    }

    /** Returns the first part for which a condition holds. */
    Optional<ObjectNode> part(Predicate<ObjectNode> which) {
        return parts.stream().map(Part::node).filter(which).findFirst();
    }

    /** Returns the part for new keywords: the first one of the schema's own, or a new one. */
    ObjectNode ownOrAdded() {
        return own().orElseGet(this::added);
    }

    /** Returns the first part that belongs to this schema alone. */
    Optional<ObjectNode> own() {
        return parts.stream().filter(part -> !part.inherited()).map(Part::node).findFirst();
    }

    /**
     * Returns the siblings of the holder's reference, so that the part remains unchanged for others. A reference to a part
     * without fields is removed.
     */
    ObjectNode extension() {
        if (!holder.has(References.REF)) {
            return ownOrAdded();
        }
        if (target.path("type").asText().equals("object") && target.path("properties").isEmpty()) {
            holder.removeAll();
            return holder.put("type", "object");
        }
        return extended(holder);
    }

    private ObjectNode added() {
        return target.has(ALL_OF) ? target.withArrayProperty(ALL_OF).addObject().put("type", "object") : extended(target);
    }

    private static ObjectNode extended(ObjectNode schema) {
        JsonNode copy = schema.deepCopy();
        schema.removeAll();
        ArrayNode all = schema.putArray(ALL_OF).add(copy);
        return all.addObject().put("type", "object");
    }
}
