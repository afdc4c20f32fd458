package sigma.recipes.sandbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A schema of the contract as a projection: {@link #fill} selects the fields of the schema from all known ones. One entity
 * thus has the right form for every path and version.
 */
public sealed interface Shape
        permits Shape.Fields, Shape.Items, Shape.All, Shape.Choice, PlainValue, Shape.Reference {

    /**
     * Returns the part of {@code source} in this shape.
     *
     * @throws SchemaMismatch if something required is missing or has the wrong type
     */
    JsonNode fill(JsonNode source);

    /** An object with any fields. */
    Shape ANY_OBJECT = new Fields(Map.of(), Set.of());

    /** Returns the shape of a top-level field; empty if there is no such field. */
    Optional<Shape> field(String name);

    /** Returns whether the shape has a top-level field with this name. */
    default boolean names(String name) {
        return field(name).isPresent();
    }

    /** Returns whether the shape has a nullable top-level field with this name. */
    default boolean allowsNull(String name) {
        return field(name).filter(Shape::allowsNull).isPresent();
    }

    /**
     * An object: known fields are copied; unknown ones are null if the schema allows it, or absent if optional.
     *
     * @param fields the fields by name; if empty, the object is open and copied completely
     * @param required the names of the required fields
     */
    public record Fields(Map<String, Shape> fields, Set<String> required) implements Shape {

        @Override
        public JsonNode fill(JsonNode source) {
            if (!source.isObject()) {
                throw new SchemaMismatch("", "expected object; was " + source.getNodeType());
            }
            if (fields.isEmpty()) {
                return source.deepCopy();
            }
            ObjectNode filled = Json.object();
            fields.forEach((name, shape) -> copy(name, shape, source, filled));
            return filled;
        }

        private void copy(String name, Shape shape, JsonNode source, ObjectNode filled) {
            JsonNode value = source.path(name);
            if (value.isMissingNode() && !required.contains(name)) {
                return;
            }
            if (value.isMissingNode() || value.isNull()) {
                if (shape.allowsNull()) {
                    filled.putNull(name);
                } else if (required.contains(name)) {
                    throw new SchemaMismatch(name, "required, but the sandbox knows no value");
                }
                return;
            }
            try {
                filled.set(name, shape.fill(value));
            } catch (SchemaMismatch mismatch) {
                throw mismatch.below(name);
            }
        }

        @Override
        public Optional<Shape> field(String name) {
            return Optional.ofNullable(fields.get(name));
        }
    }

    /** A list of equal shapes. */
    record Items(Shape item) implements Shape {

        @Override
        public JsonNode fill(JsonNode source) {
            if (!source.isArray()) {
                throw new SchemaMismatch("", "expected array; was " + source.getNodeType());
            }
            ArrayNode filled = Json.NODES.arrayNode(source.size());
            for (int i = 0; i < source.size(); i++) {
                try {
                    filled.add(item.fill(source.get(i)));
                } catch (SchemaMismatch mismatch) {
                    throw mismatch.below("[" + i + "]");
                }
            }
            return filled;
        }

        @Override
        public Optional<Shape> field(String name) {
            return Optional.empty();
        }
    }

    /** A combination of shapes: each takes its fields from the same source. */
    record All(List<Shape> parts) implements Shape {

        @Override
        public JsonNode fill(JsonNode source) {
            ObjectNode merged = Json.object();
            for (Shape part : parts) {
                JsonNode filled = part.fill(source);
                if (!filled.isObject()) {
                    return filled;
                }
                merged.setAll((ObjectNode) filled);
            }
            return merged;
        }

        @Override
        public Optional<Shape> field(String name) {
            return parts.stream().flatMap(part -> part.field(name).stream()).findFirst();
        }
    }

    /** One of several shapes: the first of those that take most of the source. */
    record Choice(List<Shape> branches) implements Shape {

        @Override
        public JsonNode fill(JsonNode source) {
            JsonNode best = null;
            List<String> reasons = new ArrayList<>();
            for (Shape branch : branches) {
                try {
                    JsonNode filled = branch.fill(source);
                    best = best == null || taken(filled, source) > taken(best, source) ? filled : best;
                } catch (SchemaMismatch mismatch) {
                    reasons.add(mismatch.getMessage());
                }
            }
            if (best == null) {
                throw new SchemaMismatch("", "fits none of " + branches.size() + " shapes (" + String.join("; ", reasons) + ")");
            }
            return best;
        }

        /** Returns how much of the source a branch takes, without added nulls. */
        private static long taken(JsonNode filled, JsonNode source) {
            return filled.isObject() ? filled.propertyStream().filter(field -> source.has(field.getKey())).count() : filled.size();
        }

        @Override
        public Optional<Shape> field(String name) {
            return branches.stream().flatMap(branch -> branch.field(name).stream()).findFirst();
        }

        @Override
        public boolean allowsNull() {
            return branches.stream().anyMatch(Shape::allowsNull);
        }
    }

    /** A shape defined elsewhere, resolved on demand: schemas may contain themselves. */
    record Reference(Supplier<Shape> target) implements Shape {

        @Override
        public JsonNode fill(JsonNode source) {
            return target.get().fill(source);
        }

        @Override
        public Optional<Shape> field(String name) {
            return target.get().field(name);
        }

        @Override
        public boolean allowsNull() {
            return target.get().allowsNull();
        }
    }

    /** Returns whether null is allowed. */
    default boolean allowsNull() {
        return false;
    }
}
