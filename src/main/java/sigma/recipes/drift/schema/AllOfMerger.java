package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sigma.recipes.drift.document.CanonicalJson;
import sigma.recipes.drift.document.Document;

/**
 * Merges schemas that a value has to match together. Keywords are read in loops: streams for each keyword of each schema take 3 %
 * more memory for a whole comparison.
 */
final class AllOfMerger {

    private static final String NULL = "null";
    private static final String REQUIRED = "required";
    private static final String PREFIX_ITEMS = "prefixItems";
    private static final List<String> ITEMS = List.of("items", "unevaluatedItems");
    private static final List<String> OTHERS = List.of("additionalProperties", "unevaluatedProperties");
    private static final Set<JsonType> NUMERIC = EnumSet.of(JsonType.INTEGER, JsonType.NUMBER);

    private final Document document;
    private final List<JsonNode> parts;

    private AllOfMerger(Document document, List<JsonNode> parts) {
        this.document = document;
        this.parts = parts;
    }

    static Schema of(Document document, List<JsonNode> parts) {
        return new AllOfMerger(document, parts).merged();
    }

    private Schema merged() {
        Optional<Set<String>> words = words();
        Schema.Fields object = fields();
        Optional<JsonNode> items = one(ITEMS);
        Map<String, JsonNode> places = places();
        Set<JsonType> types = types(words, object, items);
        Values values = Values.of(types, words, LimitMerger.of(document, parts, types));
        return new Schema(values.types(), nullable(words, types), values.words(), format(types), values.limits(), defaultValue(), object, items,
                places, List.of(), new Schema.Remarks(text("title"), says("deprecated"), says("readOnly"), says("writeOnly"), xml()));
    }

    private Set<JsonType> types(Optional<Set<String>> words, Schema.Fields object, Optional<JsonNode> items) {
        Set<JsonType> types = EnumSet.noneOf(JsonType.class);
        for (JsonNode part : parts) {
            Set<JsonType> own = typesOf(part);
            types = types.isEmpty() ? own : own.isEmpty() ? types : JsonType.both(types, own);
        }
        if (types.contains(JsonType.NUMBER) && parts.stream().anyMatch(part -> LimitMerger.isOfIntegers(part.path("multipleOf")))) {
            types.remove(JsonType.NUMBER);
            types.add(JsonType.INTEGER);
        }
        if (types.isEmpty() && !(object.properties().isEmpty() && object.required().isEmpty())) {
            types.add(JsonType.OBJECT);
        } else if (types.isEmpty() && items.isPresent()) {
            types.add(JsonType.ARRAY);
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
            part.path("enum").forEach(word -> own.add(CanonicalJson.of(word)));
            if (part.has("const")) {
                own.add(CanonicalJson.of(part.get("const")));
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
            part.path(REQUIRED).forEach(name -> required.add(name.asText()));
            open = open && !isFalse(first(part, OTHERS));
        }
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        properties.forEach((name, schemas) -> {
            if (schemas.stream().noneMatch(AllOfMerger::isFalse)) {
                merged.put(name, all(schemas));
            }
        });
        return new Schema.Fields(merged.isEmpty() ? Map.of() : merged, required.isEmpty() ? Set.of() : required, open, one(OTHERS));
    }

    /** Returns the schemas of the first items of a list, by {@code [0]}, and of the fields that match a pattern, by {@code /^x-/}. */
    private Map<String, JsonNode> places() {
        Map<String, List<JsonNode>> places = new LinkedHashMap<>();
        for (JsonNode part : parts) {
            for (int i = 0; part.path(PREFIX_ITEMS).isArray() && i < part.get(PREFIX_ITEMS).size(); i++) {
                places.computeIfAbsent("[" + i + "]", place -> new ArrayList<>(1)).add(part.get(PREFIX_ITEMS).get(i));
            }
            part.path("patternProperties").properties().forEach(pattern ->
                    places.computeIfAbsent("/" + pattern.getKey() + "/", place -> new ArrayList<>(1)).add(pattern.getValue()));
        }
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        places.forEach((place, schemas) -> merged.put(place, all(schemas)));
        return merged.isEmpty() ? Map.of() : merged;
    }

    private static JsonNode first(JsonNode part, List<String> keywords) {
        return keywords.stream().filter(part::has).findFirst().map(part::get).orElse(MissingNode.getInstance());
    }

    /** Returns whether a schema is {@code false}, which no value matches. */
    static boolean isFalse(JsonNode schema) {
        return schema.isBoolean() && !schema.booleanValue();
    }

    private static JsonNode all(List<JsonNode> schemas) {
        return schemas.size() == 1 ? schemas.get(0) : Schemas.allOf(schemas);
    }

    private Optional<JsonNode> one(List<String> keywords) {
        List<JsonNode> all = new ArrayList<>(1);
        for (JsonNode part : parts) {
            JsonNode schema = first(part, keywords);
            if (schema.isObject() && !schema.isEmpty()) {
                all.add(schema);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all(all));
    }

    /**
     * Only text has a format: a numeric one is an annotation, except int32, which is a limit. Since 3.1, bytes are described
     * by an encoding and a media type.
     */
    private String format(Set<JsonType> types) {
        if (!types.isEmpty() && !types.contains(JsonType.STRING)) {
            return "";
        }
        String format = text("format");
        String encoding = text("contentEncoding");
        boolean bytes = encoding.isEmpty() && text("contentMediaType").equals("application/octet-stream");
        return !format.isEmpty() ? format : encoding.equals("base64") ? "byte" : bytes ? "binary" : "";
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

    /** The closest description to the field applies; it comes last. */
    private Schema.Xml xml() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            JsonNode xml = parts.get(i).path("xml");
            if (xml.isObject()) {
                return new Schema.Xml(xml.path("name").asText(), xml.path("namespace").asText(),
                        xml.path("attribute").asBoolean() || xml.path("nodeType").asText().equals("attribute"), xml.path("wrapped").asBoolean());
            }
        }
        return Schema.Xml.NONE;
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

    private String defaultValue() {
        for (JsonNode part : parts) {
            if (part.has("default")) {
                return CanonicalJson.of(part.get("default"));
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
