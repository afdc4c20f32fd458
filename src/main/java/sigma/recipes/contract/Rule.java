package sigma.recipes.contract;

import java.util.EnumSet;
import java.util.Set;

/** A rule that a value may break; its name closes the ids of findings. */
public enum Rule {
    REQUIRED("required", "something required is missing", EnumSet.complementOf(EnumSet.of(Part.PATH))),
    TYPE("type", "a value of another type", Part.ALL),
    NULLABLE("nullable", "null, where it may not be", Part.BODIES),
    ENUM("enum", "a value outside a closed vocabulary", Part.ALL),
    FORMAT("format", "a text that is not in the format", Part.ALL),
    PATTERN("pattern", "a text that does not match the pattern", Part.ALL),
    MINIMUM("minimum", "a number that is too small", Part.ALL),
    MAXIMUM("maximum", "a number that is too large", Part.ALL),
    MIN_LENGTH("minLength", "a text that is too short", Part.ALL),
    MAX_LENGTH("maxLength", "a text that is too long", Part.ALL),
    MIN_ITEMS("minItems", "too few items", EnumSet.complementOf(EnumSet.of(Part.PATH))),
    MAX_ITEMS("maxItems", "too many items", EnumSet.complementOf(EnumSet.of(Part.PATH))),
    FORBIDDEN_FIELD("additionalProperties", "a field that a closed object does not allow", Part.BODIES),
    SCHEMA("schema", "any other rule of the schema is broken", Part.ALL),
    UNKNOWN_FIELD("unknown-field", "additive: a field that the contract does not know", Part.BODIES),
    OPEN_VALUE("open-value", "additive: a value that an open vocabulary does not list yet", EnumSet.of(Part.RESPONSE_BODY));

    private final String id;
    private final String meaning;
    private final Set<Part> parts;

    Rule(String id, String meaning, Set<Part> parts) {
        this.id = id;
        this.meaning = meaning;
        this.parts = parts;
    }

    String meaning() {
        return meaning;
    }

    /**
     * Returns where a value can break this rule: a path parameter is never missing, a parameter is no object. What an
     * organization calls its account types is its own affair, so that only an answer brings news of it.
     */
    Set<Part> parts() {
        return parts;
    }

    boolean isAdditive() {
        return this == UNKNOWN_FIELD || this == OPEN_VALUE;
    }

    /** Returns the id of a finding, such as {@code response.body.enum}. */
    String idIn(Part part) {
        return part.id() + "." + id;
    }

    /** Returns the rule behind a keyword of JSON Schema that a value broke. */
    public static Rule of(String keyword, boolean valueIsNull) {
        return switch (keyword) {
            case "required" -> REQUIRED;
            case "type" -> valueIsNull ? NULLABLE : TYPE;
            case "enum" -> valueIsNull ? NULLABLE : ENUM;
            case "format" -> FORMAT;
            case "pattern" -> PATTERN;
            case "minimum" -> MINIMUM;
            case "maximum" -> MAXIMUM;
            case "minLength" -> MIN_LENGTH;
            case "maxLength" -> MAX_LENGTH;
            case "minItems" -> MIN_ITEMS;
            case "maxItems" -> MAX_ITEMS;
            case "additionalProperties" -> FORBIDDEN_FIELD;
            default -> SCHEMA;
        };
    }
}
