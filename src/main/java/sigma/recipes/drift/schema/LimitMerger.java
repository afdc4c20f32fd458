package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sigma.recipes.drift.document.CanonicalJson;
import sigma.recipes.drift.document.Document;

/** Merges the limits of schemas that a value has to match together: of two limits of one keyword, the tighter one applies. */
final class LimitMerger {

    private static final Set<String> NUMBERS = Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");
    private static final Set<String> TEXTS = Set.of("minLength", "maxLength", "pattern");
    private static final Set<String> LISTS = Set.of("minItems", "maxItems", "uniqueItems", "contains", "minContains", "maxContains");
    private static final Set<String> OBJECTS = Set.of("minProperties", "maxProperties", "propertyNames", "dependentSchemas");
    /** Limits whose value is a schema, or schemas. */
    private static final Set<String> SCHEMAS = Set.of("not", "contains", "propertyNames", "dependentSchemas");
    private static final List<String> CONDITION = List.of("if", "then", "else");
    /** Limits that every value satisfies. */
    private static final Map<String, String> ALWAYS_KEPT = Map.of("minLength", "0", "minItems", "0", "minProperties", "0",
            "uniqueItems", "false", "minContains", "1", "pattern", "\".*\"");
    private static final String MULTIPLE_OF = "multipleOf";
    private static final String MAX_ITEMS = "maxItems";
    private static final String CONTAINS = "contains";
    private static final String MINIMUM = "minimum";
    private static final String MAXIMUM = "maximum";
    private static final String EXCLUSIVE_MINIMUM = "exclusiveMinimum";
    private static final String EXCLUSIVE_MAXIMUM = "exclusiveMaximum";

    private final Document document;
    private final Set<JsonType> types;

    private LimitMerger(Document document, Set<JsonType> types) {
        this.document = document;
        this.types = types;
    }

    /** Returns the limits of all parts by keyword, as JSON texts; {@code types} are the types of the merged schema. */
    static Map<String, String> of(Document document, List<JsonNode> parts, Set<JsonType> types) {
        return new LimitMerger(document, types).merged(parts);
    }

    private Map<String, String> merged(List<JsonNode> parts) {
        Map<String, String> limits = new TreeMap<>();
        for (JsonNode part : parts) {
            own(part).forEach((keyword, limit) -> limits.merge(keyword, limit, (one, other) -> tighter(keyword, one, other)));
            if (types.equals(Set.of(JsonType.INTEGER)) && part.path("format").asText().equals("int32")) {
                limits.merge(MINIMUM, String.valueOf(Integer.MIN_VALUE), (one, other) -> tighter(MINIMUM, one, other));
                limits.merge(MAXIMUM, String.valueOf(Integer.MAX_VALUE), (one, other) -> tighter(MAXIMUM, one, other));
            }
        }
        oneBound(limits, MINIMUM, EXCLUSIVE_MINIMUM, BigDecimal.ONE);
        oneBound(limits, MAXIMUM, EXCLUSIVE_MAXIMUM, BigDecimal.ONE.negate());
        if (types.equals(Set.of(JsonType.INTEGER))) {
            limits.computeIfPresent(MINIMUM, (keyword, bound) -> whole(bound, RoundingMode.CEILING));
            limits.computeIfPresent(MAXIMUM, (keyword, bound) -> whole(bound, RoundingMode.FLOOR));
        }
        String multiple = limits.getOrDefault(MULTIPLE_OF, "");
        if (types.equals(Set.of(JsonType.INTEGER)) && CanonicalJson.isNumber(multiple) && isDivisor(new BigDecimal(multiple))) {
            limits.remove(MULTIPLE_OF);
        }
        return limits.isEmpty() ? Map.of() : limits;
    }

    private static String whole(String bound, RoundingMode rounding) {
        return CanonicalJson.isNumber(bound) ? new BigDecimal(bound).setScale(0, rounding).toPlainString() : bound;
    }

    /** Returns whether a limit allows integers only. */
    static boolean isOfIntegers(JsonNode multiple) {
        String text = CanonicalJson.of(multiple);
        return CanonicalJson.isNumber(text) && new BigDecimal(text).signum() > 0 && new BigDecimal(text).remainder(BigDecimal.ONE).signum() == 0;
    }

    /** Every integer is a multiple of 1 and of 0.5. */
    private static boolean isDivisor(BigDecimal multiple) {
        return multiple.signum() > 0 && BigDecimal.ONE.remainder(multiple).signum() == 0;
    }

    /** Of two bounds on one side, the tighter one applies; an exclusive bound of an integer becomes the next integer. */
    private void oneBound(Map<String, String> limits, String inclusive, String exclusive, BigDecimal next) {
        String excluded = limits.getOrDefault(exclusive, "");
        if (!CanonicalJson.isNumber(excluded)) {
            return;
        }
        BigDecimal bound = new BigDecimal(excluded);
        if (types.equals(Set.of(JsonType.INTEGER))) {
            RoundingMode down = next.signum() > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
            limits.remove(exclusive);
            limits.merge(inclusive, bound.setScale(0, down).add(next).toPlainString(), (one, other) -> tighter(inclusive, one, other));
        } else if (CanonicalJson.isNumber(limits.getOrDefault(inclusive, ""))) {
            boolean holds = new BigDecimal(limits.get(inclusive)).compareTo(bound) * next.signum() <= 0;
            limits.remove(holds ? inclusive : exclusive);
        }
    }

    private Map<String, String> own(JsonNode part) {
        Map<String, String> own = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : part.properties()) {
            if (applies(field.getKey())) {
                own.put(field.getKey(), SCHEMAS.contains(field.getKey()) ? CanonicalJson.ofSchema(document, field.getValue()) : CanonicalJson.of(field.getValue()));
            }
        }
        condition(part, own);
        part.path("dependentRequired").properties().forEach(field -> field.getValue().forEach(needed ->
                own.put("dependentRequired " + field.getKey() + " -> " + needed.asText(), "true")));
        if (AllOfMerger.isFalse(part.has("items") ? part.get("items") : part.path("unevaluatedItems"))) {
            own.merge(MAX_ITEMS, String.valueOf(part.path("prefixItems").size()), (one, other) -> tighter(MAX_ITEMS, one, other));
        }
        if (own.isEmpty()) {
            return own;
        }
        if (!own.containsKey(CONTAINS) || "0".equals(own.get("minContains"))) {
            own.keySet().removeAll(Set.of(CONTAINS, "minContains"));
        }
        exclusive(own, MINIMUM, EXCLUSIVE_MINIMUM);
        exclusive(own, MAXIMUM, EXCLUSIVE_MAXIMUM);
        own.entrySet().removeIf(limit -> limit.getValue().equals(ALWAYS_KEPT.get(limit.getKey())));
        return own;
    }

    /** A limit applies to values of its type only. */
    private boolean applies(String keyword) {
        return keyword.equals("not") || NUMBERS.contains(keyword) && isPossible(JsonType.NUMBER, JsonType.INTEGER)
                || TEXTS.contains(keyword) && isPossible(JsonType.STRING) || LISTS.contains(keyword) && isPossible(JsonType.ARRAY)
                || OBJECTS.contains(keyword) && isPossible(JsonType.OBJECT);
    }

    private boolean isPossible(JsonType... some) {
        return types.isEmpty() || Arrays.stream(some).anyMatch(types::contains);
    }

    /** A condition without consequences demands nothing, and consequences without a condition do not apply. */
    private void condition(JsonNode part, Map<String, String> own) {
        if (part.has("if") && (part.has("then") || part.has("else"))) {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            CONDITION.stream().filter(part::has).forEach(keyword -> whole.set(keyword, part.get(keyword)));
            own.put("condition", CanonicalJson.ofSchema(document, whole));
        }
    }

    /** In 3.0, a flag makes a limit exclusive; in 3.1, another keyword does. */
    private static void exclusive(Map<String, String> limits, String limit, String keyword) {
        String flag = limits.getOrDefault(keyword, "");
        if (flag.equals("false")) {
            limits.remove(keyword);
        } else if (flag.equals("true") && limits.containsKey(limit)) {
            limits.put(keyword, limits.remove(limit));
        }
    }

    /** Limits without an order, such as patterns, apply together, regardless of their order in the document. */
    private static String tighter(String keyword, String one, String other) {
        boolean upper = keyword.startsWith("max") || keyword.endsWith("Maximum");
        boolean lower = keyword.startsWith("min") || keyword.endsWith("Minimum");
        if ((upper || lower) && CanonicalJson.isNumber(one) && CanonicalJson.isNumber(other)) {
            boolean smaller = new BigDecimal(one).compareTo(new BigDecimal(other)) < 0;
            return smaller == upper ? one : other;
        }
        return one.equals(other) ? one : one.compareTo(other) < 0 ? one + " and " + other : other + " and " + one;
    }
}
