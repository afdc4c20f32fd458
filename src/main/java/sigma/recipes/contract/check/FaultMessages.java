package sigma.recipes.contract.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import sigma.recipes.contract.finding.FaultRule;
import sigma.recipes.contract.finding.Words;
import sigma.recipes.contract.schema.SchemaFault;

/** Describes expected and actual values for readers who do not know JSON Schema. */
final class FaultMessages {

    private static final int MOST_FIELDS = 5;

    private FaultMessages() {
    }

    /** Returns what the contract expects, such as {@code one of "view", "edit"} or {@code a number, at most 1000}. */
    static String expected(SchemaFault fault) {
        JsonNode limit = fault.limit();
        return switch (fault.rule()) {
            case REQUIRED -> wanted(fault.schema());
            case TYPE, NULLABLE -> fault.keyword().equals("enum") ? oneOf(limit) : kind(fault);
            case ENUM -> oneOf(limit);
            case FORMAT -> format(limit.asText());
            case PATTERN -> wanted(fault.schema());
            case MINIMUM -> "at least " + limit.asText();
            case MAXIMUM -> "at most " + limit.asText();
            case MIN_LENGTH -> "a text of at least " + Words.counted(limit.asInt(), "character");
            case MAX_LENGTH -> "a text of at most " + Words.counted(limit.asInt(), "character");
            case MIN_ITEMS -> "at least " + Words.counted(limit.asInt(), "entry");
            case MAX_ITEMS -> "at most " + Words.counted(limit.asInt(), "entry");
            case FORBIDDEN_FIELD -> "no such field";
            case SCHEMA -> "a value that keeps the rule " + fault.keyword();
            case UNKNOWN_FIELD -> "a field that the contract knows";
            case OPEN_VALUE -> oneOf(limit);
        };
    }

    /** Returns the actual value, shortened, without the content of objects and lists. */
    static String actual(SchemaFault fault) {
        JsonNode value = fault.value().orElse(null);
        boolean size = fault.rule() == FaultRule.MIN_LENGTH || fault.rule() == FaultRule.MAX_LENGTH;
        return size ? Words.counted(value.asText().codePointCount(0, value.asText().length()), "character") + ": " + shown(value)
                : shown(value);
    }

    private static String shown(JsonNode value) {
        if (value == null) {
            return Words.MISSING;
        }
        return switch (value.getNodeType()) {
            case STRING -> Words.quoted(value.asText());
            case ARRAY -> "a list of " + value.size();
            case OBJECT -> value.isEmpty() ? "an empty object" : "an object with " + fields(value);
            default -> Words.shortened(value.toString());
        };
    }

    /** Returns the type of the actual value, without the value. */
    static String masked(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case BOOLEAN -> "a boolean (masked)";
            default -> type(value.getNodeType().name().toLowerCase(Locale.ROOT)) + " (masked)";
        };
    }

    private static String fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String first = names.stream().limit(MOST_FIELDS).map(Words::quoted).collect(Collectors.joining(", "));
        return names.size() > MOST_FIELDS ? first + " and " + (names.size() - MOST_FIELDS) + " more" : first;
    }

    private static String kind(SchemaFault fault) {
        // Combined branches list their types; only a single schema can say more than its type.
        return fault.limit() == fault.schema().get("type") ? wanted(fault.schema()) : types(fault.limit());
    }

    /** Returns what a schema expects, as precisely as it states. */
    static String wanted(JsonNode schema) {
        if (schema.path("enum").isArray()) {
            return oneOf(schema.get("enum"));
        }
        if (schema.has("format")) {
            return format(schema.get("format").asText());
        }
        if (schema.has("pattern")) {
            return schema.path("title").asText("a text that fits " + schema.get("pattern").asText());
        }
        return schema.has("allOf") ? "an object" : types(schema.path("type"));
    }

    private static String types(JsonNode types) {
        if (types.isTextual()) {
            return type(types.asText());
        }
        List<String> words = new ArrayList<>();
        types.forEach(type -> words.add(type(type.asText())));
        return words.isEmpty() ? "a value" : Words.either(words);
    }

    private static String type(String type) {
        return switch (type) {
            case "string" -> "a string";
            case "number" -> "a number";
            case "integer" -> "an integer";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> type;
        };
    }

    private static String format(String format) {
        return switch (format) {
            case "date-time" -> "a date-time such as 2026-01-31T09:30:00.000Z";
            case "date" -> "a date such as 2026-01-31";
            case "email" -> "an email address";
            case "uuid" -> "a UUID such as 4ea60fe9-f487-43b0-aa7a-3ef43ca3a90e";
            case "uri" -> "a URI";
            default -> "a string of the format " + format;
        };
    }

    private static String oneOf(JsonNode values) {
        return values.size() == 1 ? list(values) : "one of " + list(values);
    }

    private static String list(JsonNode values) {
        List<String> words = new ArrayList<>();
        values.forEach(value -> {
            if (!words.contains(value.toString())) {
                words.add(value.toString());
            }
        });
        return String.join(", ", words);
    }
}
