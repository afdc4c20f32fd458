package sigma.recipes.drift.impact;

import java.util.Map;
import java.util.Set;

/**
 * One variant of a union in the contract, and how its values are recognized.
 *
 * @param field          the field with the union, such as {@code grants[].grantee}; empty for the whole body
 * @param values         the value that selects it, by field, such as {@code refresh_token} for {@code grant_type}
 * @param distinguishing the fields whose values distinguish it from all siblings
 * @param required       the required fields that no sibling has
 */
record Variant(String field, Map<String, String> values, Set<String> distinguishing, Set<String> required) {

    /** Copies the collections. */
    Variant {
        values = Map.copyOf(values);
        distinguishing = Set.copyOf(distinguishing);
        required = Set.copyOf(required);
    }

    /** Returns whether a call sends a value of this variant. */
    Usage.Use sent(Usage.Call call) {
        for (Map.Entry<String, String> value : values.entrySet()) {
            Set<String> known = call.sentValues(below(value.getKey()));
            if (!known.isEmpty()) {
                return !known.contains(value.getValue()) ? Usage.Use.NO
                        : call.sends(below(value.getKey())).and(distinguishing.contains(value.getKey()) ? Usage.Use.YES : Usage.Use.UNKNOWN);
            }
        }
        if (required.isEmpty()) {
            return call.sends(field).and(Usage.Use.UNKNOWN);
        }
        return required.stream().map(name -> call.sends(below(name))).reduce(Usage.Use.YES, Usage.Use::and);
    }

    /**
     * Returns whether a call received a value of this variant. If it also received values of other variants, it is unknown
     * which of them it read.
     */
    Usage.Use received(Usage.Call call) {
        for (Map.Entry<String, String> value : values.entrySet()) {
            Set<String> known = call.receivedValues(below(value.getKey()));
            if (!known.isEmpty()) {
                return !known.contains(value.getValue()) ? Usage.Use.NO
                        : distinguishing.contains(value.getKey()) && known.size() == 1 ? Usage.Use.YES : Usage.Use.UNKNOWN;
            }
        }
        return required.stream().anyMatch(name -> Usage.Call.anyIn(call.read(), below(name))) ? Usage.Use.YES : Usage.Use.UNKNOWN;
    }

    private String below(String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
