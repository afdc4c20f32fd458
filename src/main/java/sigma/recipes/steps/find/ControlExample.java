package sigma.recipes.steps.find;

import java.util.Map;

/** Examples of parameters that set controls, by the type of their values (exportWorkbook describes the formats). */
final class ControlExample {

    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("boolean", "true"), Map.entry("number", "5"),
            Map.entry("text", "West"), Map.entry("date", "2026-01-31"), Map.entry("number-list", "5,8"),
            Map.entry("text-list", "West,East"), Map.entry("date-list", "2026-01-31,2026-02-28"),
            Map.entry("boolean-list", "true,false"), Map.entry("date-range", "min:2026-01-01,max:2026-01-31"),
            Map.entry("number-range", "min:5,max:8"), Map.entry("date-null", ":null"), Map.entry("number-null", ":null"),
            Map.entry("text-null", ":null"), Map.entry("boolean-null", ":null"));

    private ControlExample() {
    }

    /** Returns an assignment such as {@code Region=West,East}; for an unknown type, only the name. */
    static String of(String parameter, String valueType) {
        return parameter + (VALUES.containsKey(valueType) ? "=" + VALUES.get(valueType) : "");
    }
}
