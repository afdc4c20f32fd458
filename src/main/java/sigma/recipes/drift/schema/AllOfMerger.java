package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges schemas that a value has to match together. Keywords are read in loops: streams for each keyword of each schema take 3 %
 * more memory for a whole comparison.
 */
final class AllOfMerger {

    private static final String NULL = "null";
    private static final Set<JsonType> NUMERIC = EnumSet.of(JsonType.INTEGER, JsonType.NUMBER);

    private final List<JsonNode> parts;

    private AllOfMerger(List<JsonNode> parts) {
        this.parts = parts;
    }

    static Schema of(List<JsonNode> parts) {
        return new AllOfMerger(parts).merged();
    }

    private Schema merged() {
        Optional<Set<String>> words = words();
        Schema.Fields object = fields();
        Optional<JsonNode> items = one("items");
        Set<JsonType> types = types(words, object, items);
        return new Schema(types, nullable(words, types), words, format(types), LimitMerger.of(parts, types), json("default"), object, items,
                List.of(), new Schema.Remarks(text("title"), says("deprecated"), says("readOnly"), says("writeOnly")));
    }

    private Set<JsonType> types(Optional<Set<String>> words, Schema.Fields object, Optional<JsonNode> items) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        for (JsonNode part : parts) {
            Set<JsonType> own = typesOf(part);
            types = types.isEmpty() ? own : own.isEmpty() ? types : JsonType.both(types, own);
        }
        if (types.isEmpty() && !(object.properties().isEmpty() && object.required().isEmpty())) {
            types.add(JsonType.OBJECT);
        } else if (types.isEmpty() && items.isPresent()) {
            types.add(JsonType.ARRAY);
        } else if (types.isEmpty() && words.isPresent() && words.get().stream().allMatch(word -> word.startsWith("\""))) {
            types.add(JsonType.STRING);
        } else if (types.isEmpty() && words.isEmpty() && parts.stream().anyMatch(AllOfMerger::isNull)) {
            types.add(JsonType.NULL);
        }
        return types;
    }

    private static boolean isNull(JsonNode part) {
        boolean words = !part.path("enum").isEmpty() && part.get("enum").valueStream().allMatch(JsonNode::isNull);
        return words || part.path("const").isNull() || words(part).equals(List.of(NULL));
    }

    private static Set<JsonType> typesOf(JsonNode part) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        for (String word : words(part)) {
            if (JsonType.isType(word)) {
                types.add(JsonType.of(word));
            }
        }
        if (types.contains(JsonType.NUMBER)) {
            types.remove(JsonType.INTEGER);
        }
        return types;
    }

    private static List<String> words(JsonNode part) {
        List<String> words = new ArrayList<>();
        JsonNode type = part.path("type");
        if (type.isTextual()) {
            words.add(type.textValue());
        }
        type.forEach(each -> words.add(each.asText()));
        return words;
    }

    private boolean nullable(Optional<Set<String>> words, Set<JsonType> types) {
        boolean anything = types.isEmpty() && words.isEmpty();
        return parts.stream().filter(part -> part.has("type") || part.has("enum") || part.has("const"))
                .allMatch(AllOfMerger::allowsNull) && (anything || parts.stream().anyMatch(AllOfMerger::allowsNull));
    }

    private static boolean allowsNull(JsonNode part) {
        return part.path("nullable").asBoolean()
                || words(part).contains(NULL)
                || !part.has("type") && part.path("enum").valueStream().anyMatch(JsonNode::isNull)
                || part.path("const").isNull();
    }

    private Optional<Set<String>> words() {
        Optional<Set<String>> all = Optional.empty();
        for (JsonNode part : parts) {
            if (!part.has("enum") && !part.has("const")) {
                continue;
            }
            Set<String> own = new TreeSet<>();
            part.path("enum").forEach(word -> own.add(word.toString()));
            if (part.has("const")) {
                own.add(part.get("const").toString());
            }
            own.remove(NULL);
            all.ifPresent(own::retainAll);
            all = Optional.of(own);
        }
        return all.filter(words -> !words.isEmpty());
    }

    private Schema.Fields fields() {
        Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        boolean open = true;
        for (JsonNode part : parts) {
            part.path("properties").properties().forEach(property ->
                    properties.computeIfAbsent(property.getKey(), name -> new ArrayList<>()).add(property.getValue()));
            part.path("required").forEach(name -> required.add(name.asText()));
            JsonNode others = part.path("additionalProperties");
            open = open && !(others.isBoolean() && !others.booleanValue());
        }
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        properties.forEach((name, schemas) ->
                merged.put(name, schemas.size() == 1 ? schemas.get(0) : Schemas.allOf(schemas)));
        return new Schema.Fields(merged.isEmpty() ? Map.of() : merged, required.isEmpty() ? Set.of() : required, open,
                one("additionalProperties"));
    }

    private Optional<JsonNode> one(String keyword) {
        List<JsonNode> all = new ArrayList<>(1);
        for (JsonNode part : parts) {
            JsonNode schema = part.path(keyword);
            if (schema.isObject() && !schema.isEmpty()) {
                all.add(schema);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.size() > 1 ? Schemas.allOf(all) : all.get(0));
    }

    /** A numeric format is an annotation, except int32, which is a limit: every JSON number fits into a double. */
    private String format(Set<JsonType> types) {
        return !types.isEmpty() && NUMERIC.containsAll(types) ? "" : text("format");
    }

    /** Returns whether a schema has a numeric format that is an annotation. */
    static boolean hasNumberFormat(JsonNode schema) {
        if (!schema.path("format").isTextual()) {
            return false;
        }
        Set<JsonType> types = typesOf(schema);
        boolean limits = types.equals(Set.of(JsonType.INTEGER)) && schema.get("format").textValue().equals("int32");
        return !types.isEmpty() && NUMERIC.containsAll(types) && !limits;
    }

    private String text(String keyword) {
        for (JsonNode part : parts) {
            String text = part.path(keyword).asText();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String json(String keyword) {
        for (JsonNode part : parts) {
            if (part.has(keyword)) {
                return part.get(keyword).toString();
            }
        }
        return "";
    }

    private boolean says(String keyword) {
        for (JsonNode part : parts) {
            if (part.path(keyword).asBoolean()) {
                return true;
            }
        }
        return false;
    }
}
