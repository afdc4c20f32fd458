package sigma.recipes.drift.change;

/**
 * A difference between two schemas.
 *
 * @param rule   the rule that judges it
 * @param field  where, relative to the schemas: {@code entries[].name}; empty for the schemas as a whole
 * @param branch names the branch in which it is, as in {@code with type "postgres"}; empty where there is one shape only
 * @param before what the old schema says; empty where it says nothing
 * @param after  what the new schema says; empty where it says nothing
 */
public record Difference(Rule rule, String field, String branch, String before, String after) {

    /** Returns the same, seen from the root of a body, in which the schemas stand at {@code place} of a branch. */
    public Difference at(String place, String branchOfPlace) {
        return new Difference(rule, joined(place, field), branchOfPlace, before, after);
    }

    /** Joins the way to a field and a step further, which may be the items of a list. */
    public static String joined(String way, String step) {
        return way.isEmpty() || step.isEmpty() || step.startsWith("[") ? way + step : way + "." + step;
    }
}
