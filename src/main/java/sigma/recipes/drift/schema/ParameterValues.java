package sigma.recipes.drift.schema;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Values in the form of a parameter, in which every value is text: 1 and "1" are the same. */
public final class ParameterValues {

    private static final Set<JsonType> TEXT = EnumSet.of(JsonType.STRING);
    private static final Set<String> BOOLEANS = Set.of("true", "false");

    private ParameterValues() {
    }

    /** Returns whether a schema allows single values only, no lists or objects. */
    public static boolean isOneValue(Schema schema) {
        return schema.branches().isEmpty() && !schema.types().isEmpty() && !schema.hasType(JsonType.ARRAY) && !schema.hasType(JsonType.OBJECT);
    }

    /** Returns whether a schema says nothing about the type. */
    public static boolean isAnything(Schema schema) {
        return schema.branches().isEmpty() && schema.types().isEmpty() && schema.words().isEmpty();
    }

    /** Returns whether a parameter accepts any text that the other one accepted, although the types differ. */
    public static boolean isWidened(Schema before, Schema after) {
        return !before.hasType(JsonType.STRING) && isFree(after);
    }

    private static boolean isFree(Schema schema) {
        return schema.hasType(JsonType.STRING) && schema.words().isEmpty() && schema.format().isEmpty() && schema.limits().isEmpty();
    }

    /** Returns a closed list of words, or true and false, as a list of texts, and anything as any text; any other schema unchanged. */
    public static Schema asText(Schema schema) {
        if (isAnything(schema)) {
            return schema.withValues(TEXT, schema.words(), schema.format(), schema.limits(), schema.defaultValue());
        }
        Set<String> words = schema.words().orElse(schema.types().equals(Set.of(JsonType.BOOLEAN)) ? BOOLEANS : Set.of());
        if (words.isEmpty() || schema.types().equals(TEXT)) {
            return schema;
        }
        Set<String> quoted = new TreeSet<>();
        words.forEach(word -> quoted.add(word.startsWith("\"") ? word : '"' + word + '"'));
        return schema.withValues(TEXT, Optional.of(quoted), "", Map.of(), text(schema.defaultValue()));
    }

    private static String text(String word) {
        return word.isEmpty() || word.startsWith("\"") ? word : '"' + word + '"';
    }
}
