package sigma.recipes.contract.finding;

import java.util.EnumSet;
import java.util.Set;

/** A rule that a value may violate; its name is the last part of finding ids. */
public enum FaultRule {
    REQUIRED("required", "something required is missing", EnumSet.complementOf(EnumSet.of(MessagePart.PATH))),
    TYPE("type", "a value of another type", MessagePart.ALL),
    NULLABLE("nullable", "null, where it may not be", MessagePart.BODIES),
    ENUM("enum", "a value outside a closed vocabulary", MessagePart.ALL),
    FORMAT("format", "a text that is not in the format", MessagePart.ALL),
    PATTERN("pattern", "a text that does not match the pattern", MessagePart.ALL),
    MINIMUM("minimum", "a number that is too small", MessagePart.ALL),
    MAXIMUM("maximum", "a number that is too large", MessagePart.ALL),
    MIN_LENGTH("minLength", "a text that is too short", MessagePart.ALL),
    MAX_LENGTH("maxLength", "a text that is too long", MessagePart.ALL),
    MIN_ITEMS("minItems", "too few items", EnumSet.complementOf(EnumSet.of(MessagePart.PATH))),
    MAX_ITEMS("maxItems", "too many items", EnumSet.complementOf(EnumSet.of(MessagePart.PATH))),
    FORBIDDEN_FIELD("additionalProperties", "a field that a closed object does not allow", MessagePart.BODIES),
    SCHEMA("schema", "any other rule of the schema is broken", MessagePart.ALL),
    UNKNOWN_FIELD("unknown-field", "additive: a field that the contract does not know", MessagePart.BODIES),
    OPEN_VALUE("open-value", "additive: a value that an open vocabulary does not list yet", EnumSet.of(MessagePart.RESPONSE_BODY));

    private final String id;
    private final String meaning;
    private final Set<MessagePart> parts;

    FaultRule(String id, String meaning, Set<MessagePart> parts) {
        this.id = id;
        this.meaning = meaning;
        this.parts = parts;
    }

    String meaning() {
        return meaning;
    }

    /**
     * Returns the parts of an exchange in which a value can violate this rule: a path parameter is never missing, and a
     * parameter is not an object. Organizations name their account types, so only a response can contain a new one.
     */
    public Set<MessagePart> parts() {
        return parts;
    }

    /** Returns whether it is an addition and not a violation. */
    public boolean isAdditive() {
        return this == UNKNOWN_FIELD || this == OPEN_VALUE;
    }

    /** Returns the id of a finding, such as {@code response.body.enum}. */
    public String idIn(MessagePart part) {
        return part.id() + "." + id;
    }

    /** Returns the rule of a violated keyword of JSON Schema. */
    public static FaultRule of(String keyword, boolean valueIsNull) {
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
