package sigma.recipes.drift.impact;

import java.util.Map;
import java.util.Set;

/**
 * One variant of a union in the contract, and what a value shows that has it.
 *
 * @param field    where the union is, such as {@code grants[].grantee}; empty for the body as a whole
 * @param values   the values that select it, by the name of their field: {@code grant_type} to {@code refresh_token}
 * @param telling  the names of those fields whose values no sibling may have
 * @param required the names of required fields that none of its siblings has
 */
record Variant(String field, Map<String, Set<String>> values, Set<String> telling, Set<String> required) {

    /** Copies map and sets. */
    Variant {
        values = Map.copyOf(values);
        telling = Set.copyOf(telling);
        required = Set.copyOf(required);
    }

    /** Returns whether a call sends a value of this variant. */
    Usage.Use sent(Usage.Call call) {
        for (Map.Entry<String, Set<String>> value : values.entrySet()) {
            Set<String> known = call.sentValues(below(value.getKey()));
            if (!known.isEmpty()) {
                return value.getValue().stream().noneMatch(known::contains) ? Usage.Use.NO
                        : call.sends(below(value.getKey())).and(telling.contains(value.getKey()) ? Usage.Use.YES : Usage.Use.UNKNOWN);
            }
        }
        if (required.isEmpty()) {
            return call.sends(field).and(Usage.Use.UNKNOWN);
        }
        return required.stream().map(name -> call.sends(below(name))).reduce(Usage.Use.YES, Usage.Use::and);
    }

    /**
     * Returns whether a call received a value of this variant. Where it received values of other variants too, it is not known
     * which of them it read.
     */
    Usage.Use received(Usage.Call call) {
        for (Map.Entry<String, Set<String>> value : values.entrySet()) {
            Set<String> known = call.receivedValues(below(value.getKey()));
            if (!known.isEmpty()) {
                return value.getValue().stream().noneMatch(known::contains) ? Usage.Use.NO
                        : telling.contains(value.getKey()) && value.getValue().containsAll(known) ? Usage.Use.YES : Usage.Use.UNKNOWN;
            }
        }
        return required.stream().anyMatch(name -> Usage.Call.anyIn(call.read(), below(name))) ? Usage.Use.YES : Usage.Use.UNKNOWN;
    }

    private String below(String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
