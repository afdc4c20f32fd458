package sigma.recipes.drift.schema;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The types of JSON values. Null in addition to other types is represented separately; it is a type only if nothing else is allowed. */
public enum JsonType {
    STRING, INTEGER, NUMBER, BOOLEAN, OBJECT, ARRAY, NULL;

    private static final Set<JsonType> CONTAINERS = EnumSet.of(OBJECT, ARRAY);
    private static final Set<String> BESIDE_NULL = Set.of("string", "integer", "number", "boolean", "object", "array");

    /** Returns the type with the name {@code word} in a schema. */
    public static JsonType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns whether {@code word} names a type other than null. */
    public static boolean isType(String word) {
        return BESIDE_NULL.contains(word);
    }

    /** Returns the name of the type in JSON Schema. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isScalar() {
        return !CONTAINERS.contains(this);
    }

    /** Returns the values that both sets allow; every integer is a number. */
    public static Set<JsonType> both(Set<JsonType> some, Set<JsonType> others) {
        Set<JsonType> both = EnumSet.noneOf(JsonType.class);
        some.stream().filter(type -> allows(others, type)).forEach(both::add);
        others.stream().filter(type -> allows(some, type)).forEach(both::add);
        return both;
    }

    /** Returns whether a set of types, in which the empty set means all, contains every value of {@code type}. */
    public static boolean allows(Set<JsonType> types, JsonType type) {
        return types.isEmpty() || types.contains(type) || type == INTEGER && types.contains(NUMBER);
    }
}
