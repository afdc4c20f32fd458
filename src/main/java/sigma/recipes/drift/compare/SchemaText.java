package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Schemas;

/** Describes schemas in brief. */
public final class SchemaText {

    private static final int MOST_WORDS = 12;
    private static final int MOST_NAMES = 3;

    private SchemaText() {
    }

    /** Returns for example {@code string (date-time) or null}, {@code list of object} or {@code "view" or "edit"}. */
    static String of(Schemas schemas, Schema schema) {
        String text = schema.branches().isEmpty() ? plain(schemas, schema)
                : schema.branches().size() + " shapes";
        boolean onlyNull = schema.hasType(JsonType.NULL);
        return schema.nullable() && !onlyNull && !(schema.types().isEmpty() && schema.words().isEmpty()) ? text + " or null" : text;
    }

    static String of(Schemas schemas, JsonNode node) {
        return of(schemas, schemas.of(node));
    }

    /** Returns for example {@code string or null, optional}. */
    static String of(Schemas schemas, JsonNode node, boolean required) {
        return of(schemas, node) + ", " + required(required);
    }

    /** Returns the words of a vocabulary, at most the first dozen. */
    static String words(Set<String> words) {
        String first = words.stream().limit(MOST_WORDS).collect(Collectors.joining(", "));
        return words.size() > MOST_WORDS ? first + " and " + (words.size() - MOST_WORDS) + " more" : first;
    }

    /** Returns the word for required or optional. */
    static String required(boolean required) {
        return required ? "required" : "optional";
    }

    /** Returns the types without null. */
    static String types(Set<JsonType> types) {
        return types.isEmpty() ? "anything" : types.stream().map(JsonType::word).collect(Collectors.joining(" or "));
    }

    /**
     * Describes a branch by what distinguishes it from its siblings: a field with a single word, its required fields, or its
     * optional fields.
     *
     * @param siblings all branches of the union, including this one
     */
    public static String branch(Schemas schemas, Schema shape, List<Schema> siblings) {
        if (!shape.hasType(JsonType.OBJECT)) {
            return of(schemas, shape);
        }
        List<String> words = new ArrayList<>();
        schemas.tags(shape).forEach((name, word) -> words.add(name + " " + word));
        if (!words.isEmpty()) {
            return "with " + String.join(", ", words);
        }
        List<Schema> others = siblings.stream().filter(each -> each != shape && each.hasType(JsonType.OBJECT)).toList();
        List<String> needs = own(shape, others, each -> each.object().required());
        if (!needs.isEmpty()) {
            return "with " + String.join(", ", needs);
        }
        List<String> has = own(shape, others, each -> each.object().properties().keySet());
        return has.isEmpty() ? "object" : "that may have " + String.join(", ", has);
    }

    private static List<String> own(Schema shape, List<Schema> others, Function<Schema, Set<String>> names) {
        return names.apply(shape).stream().filter(name -> !others.stream().allMatch(each -> names.apply(each).contains(name))
                || others.isEmpty()).sorted().limit(MOST_NAMES).toList();
    }

    private static String plain(Schemas schemas, Schema schema) {
        if (schema.words().isPresent()) {
            return "one of " + words(schema.words().get());
        }
        if (schema.hasType(JsonType.ARRAY) && schema.items().isPresent() && schema.types().size() == 1) {
            return "list of " + schema.items().map(items -> of(schemas, items)).orElse("anything").toLowerCase(Locale.ROOT);
        }
        return types(schema.types()) + (schema.format().isEmpty() ? "" : " (" + schema.format() + ")");
    }
}
