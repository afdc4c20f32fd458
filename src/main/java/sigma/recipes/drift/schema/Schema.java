package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema asks for, without the form in which it says so: references followed, {@code allOf} merged, null told
 * apart, branches laid side by side. What stands below it is read when it is asked for, so that recursion is no matter.
 *
 * @param types      the types; none means any
 * @param nullable   whether null is allowed
 * @param words      the closed vocabulary, as JSON texts in order; empty if there is none
 * @param format     the format; empty if there is none
 * @param limits     further rules on a value, by keyword
 * @param byDefault  what is meant where it is left out, as JSON text; empty if nothing is said
 * @param object     its fields
 * @param items      the schema of a list's items; empty if nothing is said
 * @param branches   the shapes of which a value has one; empty if there is one shape only
 * @param remarks    what is said of a field that has this schema
 */
public record Schema(Set<JsonType> types, boolean nullable, Optional<Set<String>> words, String format,
              Map<String, String> limits, String byDefault, Fields object, Optional<JsonNode> items,
              List<Schema> branches, Remarks remarks) {

    /** What a schema says that could not be read; it is like no other one, and is not compared. */
    public static final Schema UNREADABLE = new Schema(Set.of(), true, Optional.empty(), "$unreadable", Map.of(), "",
            new Fields(Map.of(), Set.of(), true, Optional.empty()), Optional.empty(), List.of(), new Remarks("", false, false, false));

    /**
     * The fields of an object.
     *
     * @param properties those that are named
     * @param required   the names of those that are always there
     * @param open       whether others are allowed
     * @param others     the schema of the others; empty if nothing is said
     */
    public record Fields(Map<String, JsonNode> properties, Set<String> required, boolean open, Optional<JsonNode> others) {
    }

    /**
     * What a schema says of the field that has it.
     *
     * @param title      its title; empty if there is none
     * @param deprecated whether its end was announced
     * @param readOnly   whether it is in responses only
     * @param writeOnly  whether it is in requests only
     */
    public record Remarks(String title, boolean deprecated, boolean readOnly, boolean writeOnly) {
    }

    /** Returns whether a value of {@code type} may be valid. */
    public boolean hasType(JsonType type) {
        return types.contains(type);
    }

    /** Tells whether nothing stands below it; most schemas of a document are such, and alike. */
    boolean isLeaf() {
        return object.properties().isEmpty() && object.others().isEmpty() && items.isEmpty() && branches.isEmpty();
    }

    /** Returns the same with other branches, or with null allowed or not. */
    public Schema with(boolean nullAllowed, List<Schema> shapes) {
        return new Schema(types, nullAllowed, words, format, limits, byDefault, object, items, shapes, remarks);
    }
}
