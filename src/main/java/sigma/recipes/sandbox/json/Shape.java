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
 * A schema of the contract as something to be filled: given everything that is known, {@link #fill} picks what the schema
 * names. One member in, and the response has the shape of whichever path and version asked for it.
 */
public sealed interface Shape
        permits Shape.Fields, Shape.Items, Shape.All, Shape.Choice, PlainValue, Shape.Reference {

    /**
     * Returns the part of {@code source} that fits this shape.
     *
     * @throws SchemaMismatch if something required is missing or has the wrong type
     */
    JsonNode fill(JsonNode source);

    /** An object of any fields. */
    Shape ANY_OBJECT = new Fields(Map.of(), Set.of());

    /** Returns the shape of a field at the top, or nothing if there is no such field. */
    Optional<Shape> field(String name);

    /** Returns whether the shape has a field of this name at its top. */
    default boolean names(String name) {
        return field(name).isPresent();
    }

    /** Returns whether the shape has a field of this name at its top, which may be null. */
    default boolean allowsNull(String name) {
        return field(name).filter(Shape::allowsNull).isPresent();
    }

    /**
     * An object: the known fields are copied, null where the schema allows it, left out where it does not ask for them.
     *
     * @param fields the fields by name; where there are none the object is open and copied whole
     * @param required the names that may not be missing
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

    /** All of several shapes at once: each takes its fields from the same source. */
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

    /** One of several shapes: the one that takes most of the source, and of several such ones the first. */
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

        /** Returns how much of the source a branch takes; what it adds as null does not count. */
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

    /** A shape that is defined elsewhere, looked up when it is needed: schemas may contain themselves. */
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

    /** Returns whether null fits. */
    default boolean allowsNull() {
        return false;
    }
}
