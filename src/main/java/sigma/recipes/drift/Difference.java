package sigma.recipes.drift;

/**
 * A difference between two schemas.
 *
 * @param rule   the rule that judges it
 * @param field  where, relative to the schemas: {@code entries[].name}; empty for the schemas as a whole
 * @param branch names the branch in which it is, as in {@code with type "postgres"}; empty where there is one shape only
 * @param before what the old schema says; empty where it says nothing
 * @param after  what the new schema says; empty where it says nothing
 */
record Difference(Rule rule, String field, String branch, String before, String after) {

    /** Returns the same, seen from one step further up. */
    Difference below(String step) {
        String border = step.isEmpty() || field.isEmpty() || field.startsWith("[") || field.startsWith(".") ? "" : ".";
        return new Difference(rule, step + border + field, branch, before, after);
    }

    /** Returns the same, seen from outside of a branch. */
    Difference in(String name) {
        return new Difference(rule, field, branch.isEmpty() ? name : name + ", " + branch, before, after);
    }
}
