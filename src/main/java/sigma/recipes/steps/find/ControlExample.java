package sigma.recipes.steps.find;

import java.util.Map;

/** How a parameter looks that sets a control, by the values that the control takes (exportWorkbook describes the forms). */
final class ControlExample {

    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("boolean", "true"), Map.entry("number", "5"),
            Map.entry("text", "West"), Map.entry("date", "2026-01-31"), Map.entry("number-list", "5,8"),
            Map.entry("text-list", "West,East"), Map.entry("date-list", "2026-01-31,2026-02-28"),
            Map.entry("boolean-list", "true,false"), Map.entry("date-range", "min:2026-01-01,max:2026-01-31"),
            Map.entry("number-range", "min:5,max:8"), Map.entry("date-null", ":null"), Map.entry("number-null", ":null"),
            Map.entry("text-null", ":null"), Map.entry("boolean-null", ":null"));

    private ControlExample() {
    }

    /** Returns an assignment such as {@code Region=West,East}; for values that are not known, the name alone. */
    static String of(String parameter, String valueType) {
        return parameter + (VALUES.containsKey(valueType) ? "=" + VALUES.get(valueType) : "");
    }
}
