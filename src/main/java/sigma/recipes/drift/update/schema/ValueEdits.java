package sigma.recipes.drift.update.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;

/** Performs the edits of a single value: types, null, vocabulary, format, limits, default. */
public final class ValueEdits {

    /** The limits that files of our contract can have; the checks know no others. */
    static final Set<String> LIMITS = Set.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern");

    private static final String TYPE = "type";
    private static final String ENUM = "enum";
    private static final String NULL = "null";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ValueEdits() {
    }

    /** Changes {@code schema}, in place. */
    static void of(ObjectNode schema, SchemaEdits edits) {
        edits.here().forEach(each -> edit(schema, each, edits));
    }

    private static void edit(ObjectNode schema, Difference each, SchemaEdits edits) {
        Schema theirs = edits.theirs();
        switch (each.rule().kind()) {
            case TYPE_WIDENED, TYPE_NARROWED -> types(schema, theirs.types(), allowsNull(schema, edits.mine()));
            case NULL_ALLOWED, NULL_FORBIDDEN -> nullable(schema, edits.mine(), theirs.nullable());
            case ENUM_VALUE_REMOVED -> words(schema, words -> words.remove(each.before()));
            case ENUM_VALUE_ADDED -> words(schema, words -> words.add(each.after()));
            case ENUM_CLOSED -> {
                if (!schema.path("x-open-vocabulary").asBoolean()) {
                    words(schema, words -> words.addAll(theirs.words().orElseThrow()));
                    nullable(schema, theirs, allowsNull(schema, edits.mine()));
                }
            }
            case ENUM_OPENED -> schema.remove(ENUM);
            case FORMAT_CHANGED, FORMAT_DROPPED, FORMAT_ADDED -> text(schema, "format", theirs.format());
            case LIMIT_TIGHTENED, LIMIT_LOOSENED, LIMIT_CHANGED ->
                    limit(schema, (each.before() + each.after()).replaceFirst(" .*", ""), theirs);
            case DEFAULT_CHANGED -> json(schema, "default", theirs.byDefault());
            default -> {
                // A difference of a field: see PlainEdits.
            }
        }
    }

    private static void limit(ObjectNode schema, String keyword, Schema theirs) {
        if (LIMITS.contains(keyword)) {
            json(schema, keyword, theirs.limits().getOrDefault(keyword, ""));
        }
    }

    private static boolean allowsNull(ObjectNode schema, Schema mine) {
        return schema.has(TYPE) ? schema.get(TYPE).toString().contains("\"" + NULL + "\"") : mine.nullable();
    }

    /** Writes types, in the order in which JSON Schema names them. */
    static void types(ObjectNode schema, Set<JsonType> types, boolean nullable) {
        Collection<String> words = types.stream().map(JsonType::word).collect(Collectors.toCollection(LinkedHashSet::new));
        if (nullable) {
            words.add(NULL);
        }
        if (types.isEmpty()) {
            schema.remove(TYPE);
        } else if (words.size() == 1) {
            schema.put(TYPE, words.iterator().next());
        } else {
            words.forEach(schema.putArray(TYPE)::add);
        }
    }

    private static void nullable(ObjectNode schema, Schema asIs, boolean nullable) {
        types(schema, asIs.types(), nullable);
        if (schema.has(ENUM)) {
            words(schema, words -> {
                words.remove(NULL);
                if (nullable) {
                    words.add(NULL);
                }
            });
        }
    }

    private static void words(ObjectNode schema, Consumer<Set<String>> change) {
        Set<String> words = new LinkedHashSet<>();
        schema.path(ENUM).forEach(word -> words.add(word.toString()));
        change.accept(words);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        words.stream().filter(word -> !word.equals(NULL)).forEach(word -> array.add(parsed(word)));
        if (words.contains(NULL)) {
            array.addNull();
        }
        schema.set(ENUM, array);
    }

    /** Sets a keyword of {@code schema}, or removes it where {@code text} is empty. */
    public static void text(ObjectNode schema, String keyword, String text) {
        if (text.isEmpty()) {
            schema.remove(keyword);
        } else {
            schema.put(keyword, text);
        }
    }

    /** Writes a value that is given as JSON text; removes it where that is empty. */
    static void json(ObjectNode schema, String keyword, String json) {
        if (json.isEmpty()) {
            schema.remove(keyword);
        } else {
            schema.set(keyword, parsed(json));
        }
    }

    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException cameFromJson) {
            throw new IllegalStateException(cameFromJson);
        }
    }
}
