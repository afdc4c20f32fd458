package sigma.recipes.drift.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Merges the limits of schemas that a value has to match together: of two limits of one keyword, the tighter one applies. */
final class LimitMerger {

    private static final Set<String> KEYWORDS = Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
            "multipleOf", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "minProperties",
            "maxProperties", "not", "if", "then", "else", "prefixItems", "patternProperties", "dependentRequired");
    /** Limits that every value satisfies. */
    private static final Map<String, String> ALWAYS_KEPT = Map.of("minLength", "0", "minItems", "0", "minProperties", "0",
            "uniqueItems", "false");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final String MINIMUM = "minimum";
    private static final String MAXIMUM = "maximum";
    private static final String EXCLUSIVE_MINIMUM = "exclusiveMinimum";
    private static final String EXCLUSIVE_MAXIMUM = "exclusiveMaximum";

    private LimitMerger() {
    }

    /** Returns the limits of all parts by keyword, as JSON texts; {@code types} are the types of the merged schema. */
    static Map<String, String> of(List<JsonNode> parts, Set<JsonType> types) {
        Map<String, String> limits = new TreeMap<>();
        for (JsonNode part : parts) {
            own(part).forEach((keyword, limit) -> limits.merge(keyword, limit, (one, other) -> tighter(keyword, one, other)));
            if (types.equals(Set.of(JsonType.INTEGER)) && part.path("format").asText().equals("int32")) {
                limits.merge(MINIMUM, String.valueOf(Integer.MIN_VALUE), (one, other) -> tighter(MINIMUM, one, other));
                limits.merge(MAXIMUM, String.valueOf(Integer.MAX_VALUE), (one, other) -> tighter(MAXIMUM, one, other));
            }
        }
        oneBound(limits, types, MINIMUM, EXCLUSIVE_MINIMUM, BigDecimal.ONE);
        oneBound(limits, types, MAXIMUM, EXCLUSIVE_MAXIMUM, BigDecimal.ONE.negate());
        return limits.isEmpty() ? Map.of() : limits;
    }

    /** Of two bounds on one side, the tighter one applies; an exclusive bound of an integer becomes the next integer. */
    private static void oneBound(Map<String, String> limits, Set<JsonType> types, String inclusive, String exclusive, BigDecimal next) {
        String excluded = limits.getOrDefault(exclusive, "");
        if (!isNumber(excluded)) {
            return;
        }
        BigDecimal bound = new BigDecimal(excluded);
        if (types.equals(Set.of(JsonType.INTEGER))) {
            RoundingMode down = next.signum() > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
            limits.remove(exclusive);
            limits.merge(inclusive, bound.setScale(0, down).add(next).toPlainString(), (one, other) -> tighter(inclusive, one, other));
        } else if (isNumber(limits.getOrDefault(inclusive, ""))) {
            boolean holds = new BigDecimal(limits.get(inclusive)).compareTo(bound) * next.signum() <= 0;
            limits.remove(holds ? inclusive : exclusive);
        }
    }

    private static boolean isNumber(String limit) {
        return !limit.isEmpty() && NUMBER.matcher(limit).matches();
    }

    private static Map<String, String> own(JsonNode part) {
        Map<String, String> own = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : part.properties()) {
            if (KEYWORDS.contains(field.getKey())) {
                own.put(field.getKey(), field.getValue().toString());
            }
        }
        if (own.isEmpty()) {
            return own;
        }
        exclusive(own, MINIMUM, EXCLUSIVE_MINIMUM);
        exclusive(own, MAXIMUM, EXCLUSIVE_MAXIMUM);
        own.entrySet().removeIf(limit -> limit.getValue().equals(ALWAYS_KEPT.get(limit.getKey())));
        return own;
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
        if ((upper || lower) && isNumber(one) && isNumber(other)) {
            boolean smaller = new BigDecimal(one).compareTo(new BigDecimal(other)) < 0;
            return smaller == upper ? one : other;
        }
        return one.equals(other) ? one : one.compareTo(other) < 0 ? one + " and " + other : other + " and " + one;
    }
}
