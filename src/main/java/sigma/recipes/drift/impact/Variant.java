package sigma.recipes.drift.impact;

import java.util.Map;
import java.util.Set;

/**
 * One variant of a union in the contract, and what a value shows that has it.
 *
 * @param field    where the union is, such as {@code grants[].grantee}; empty for the body as a whole
 * @param values   the values that select it, by the name of their field: {@code grant_type} to {@code refresh_token}
 * @param required the names of required fields that not all of its siblings have
 */
record Variant(String field, Map<String, Set<String>> values, Set<String> required) {

    /** Copies map and set. */
    Variant {
        values = Map.copyOf(values);
        required = Set.copyOf(required);
    }

    /** Whether a scenario uses something. */
    enum Use {
        /** It does. */
        YES,
        /** It does not. */
        NO,
        /** The record does not show it. */
        UNKNOWN
    }

    /** Returns whether a call sends a value of this variant. */
    Use sent(Usage.Call call) {
        for (Map.Entry<String, Set<String>> value : values.entrySet()) {
            Set<String> known = call.sentValues(below(value.getKey()));
            if (!known.isEmpty()) {
                return value.getValue().stream().anyMatch(known::contains) ? Use.YES : Use.NO;
            }
        }
        if (required.isEmpty()) {
            return Usage.Call.anyIn(call.sent(), field) ? Use.UNKNOWN : Use.NO;
        }
        return required.stream().allMatch(name -> Usage.Call.anyIn(call.sent(), below(name))) ? Use.YES : Use.NO;
    }

    /** Returns whether a call received a value of this variant. */
    Use received(Usage.Call call) {
        for (Map.Entry<String, Set<String>> value : values.entrySet()) {
            Set<String> known = call.receivedValues(below(value.getKey()));
            if (!known.isEmpty()) {
                return value.getValue().stream().anyMatch(known::contains) ? Use.YES : Use.NO;
            }
        }
        return required.stream().anyMatch(name -> Usage.Call.anyIn(call.read(), below(name))) ? Use.YES : Use.UNKNOWN;
    }

    private String below(String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
