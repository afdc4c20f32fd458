package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema in normal form: references resolved, {@code allOf} merged, null separated, branches flat. Schemas below it are
 * read on demand, which allows recursion.
 *
 * @param types      the types; empty means any
 * @param nullable   whether null is allowed
 * @param words      the closed vocabulary, as JSON texts in order; empty if absent
 * @param format     the format; empty if absent
 * @param limits     further rules on a value, by keyword
 * @param defaultValue  the default, as JSON text; empty if absent
 * @param object     its fields
 * @param items      the schema of a list's items; empty if absent
 * @param places     further schemas of parts of the value: {@code [0]} of the first item, {@code /^x-/} of the fields that match a pattern
 * @param branches   the alternative shapes; empty if there is only one
 * @param remarks    the annotations of a field with this schema
 */
public record Schema(Set<JsonType> types, boolean nullable, Optional<Set<String>> words, String format,
              Map<String, String> limits, String defaultValue, Fields object, Optional<JsonNode> items,
              Map<String, JsonNode> places, List<Schema> branches, Remarks remarks) {

    /** A schema that could not be read; it equals no other one and is not compared. */
    public static final Schema UNREADABLE = new Schema(Set.of(), true, Optional.empty(), "$unreadable", Map.of(), "",
            new Fields(Map.of(), Set.of(), true, Optional.empty()), Optional.empty(), Map.of(), List.of(), new Remarks("", false, false, false, Xml.NONE));

    /**
     * The fields of an object.
     *
     * @param properties the declared fields
     * @param required   the names of the required fields
     * @param open       whether other fields are allowed
     * @param others     the schema of the others; empty if absent
     */
    public record Fields(Map<String, JsonNode> properties, Set<String> required, boolean open, Optional<JsonNode> others) {
    }

    /**
     * The annotations of a field with this schema.
     *
     * @param title      its title; empty if absent
     * @param deprecated whether it is deprecated
     * @param readOnly   whether it is in responses only
     * @param writeOnly  whether it is in requests only
     * @param xml        how it is written in XML
     */
    public record Remarks(String title, boolean deprecated, boolean readOnly, boolean writeOnly, Xml xml) {
    }

    /**
     * How a value is written in XML. A prefix has no meaning.
     *
     * @param name      the name of its element or attribute; empty for that of the field
     * @param namespace the namespace of the name; empty if absent
     * @param attribute whether it is an attribute
     * @param wrapped   whether the items of a list are in an element of their own
     */
    public record Xml(String name, String namespace, boolean attribute, boolean wrapped) {

        /** An element named like the field. */
        static final Xml NONE = new Xml("", "", false, false);

        /** Returns for example {@code attribute id}; {@code field} is the name of the field. */
        public String text(String field) {
            return (attribute ? "attribute " : "element ") + (name.isEmpty() ? field : name) + (namespace.isEmpty() ? "" : " of " + namespace)
                    + (wrapped ? " around its items" : "");
        }
    }

    /** Returns whether a value of {@code type} may be valid. */
    public boolean hasType(JsonType type) {
        return types.contains(type);
    }

    /** Returns whether it is a leaf; most schemas of a document are equal leaves. */
    boolean isLeaf() {
        return object.properties().isEmpty() && object.others().isEmpty() && items.isEmpty() && places.isEmpty() && branches.isEmpty();
    }

    /** Returns the same schema with other branches, and with null allowed or not. */
    public Schema with(boolean nullAllowed, List<Schema> shapes) {
        return new Schema(types, nullAllowed, words, format, limits, defaultValue, object, items, places, shapes, remarks);
    }

    /** Returns the same schema without its default. */
    public Schema withoutDefault() {
        return withValues(types, words, format, limits, "");
    }

    /** Returns the same schema with other single values. */
    Schema withValues(Set<JsonType> ofTypes, Optional<Set<String>> ofWords, String ofFormat, Map<String, String> within, String usual) {
        return new Schema(ofTypes, nullable, ofWords, ofFormat, within, usual, object, items, places, branches, remarks);
    }
}
