package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.contract.finding.FaultRule;

/**
 * One violated rule of a schema, before its message is created.
 *
 * @param rule       the rule
 * @param keyword    the keyword of the schema, such as {@code maximum}
 * @param steps      the path to the value, or to the place of a missing one
 * @param value      the value; absent if it is missing
 * @param limit      the value of the keyword: the list of an enum, the number of a maximum, or the names of the fields of
 *                   which one is required
 * @param schema     the schema with the keyword; for a missing field, the schema of that field
 * @param assumption the reason why the constraint is assumed; empty text for a known fact
 * @param choices    the branches of {@code anyOf} on the path to the keyword, outermost first
 */
public record SchemaFault(FaultRule rule, String keyword, List<Object> steps, Optional<JsonNode> value, JsonNode limit, JsonNode schema,
             String assumption, List<Choice> choices) {

    /**
     * An {@code anyOf} that was applied to a value.
     *
     * @param anyOf the path through the schema to the {@code anyOf}
     * @param steps the path to the value
     */
    record Fork(List<String> anyOf, List<Object> steps) {
    }

    /**
     * One branch of a fork.
     *
     * @param fork   the fork
     * @param branch the index of the branch in the list
     * @param kinds  the fields that distinguish the branches: several branches list their allowed words
     */
    record Choice(Fork fork, String branch, Set<String> kinds) {
    }

    /** Returns this fault with the union of what all branches allow. */
    SchemaFault allowing(JsonNode all) {
        return new SchemaFault(rule, keyword, steps, value, all, schema, assumption, choices);
    }

    /** Returns the branch of {@code fork} that contains this fault; empty if it is elsewhere. */
    Optional<String> branchAt(Fork fork) {
        return choices.stream().filter(choice -> choice.fork().equals(fork)).map(Choice::branch).findFirst();
    }

    /** Returns whether this fault is about a field that distinguishes the branches of {@code fork}. */
    boolean isAboutTheKind(Fork fork) {
        return steps.size() == fork.steps().size() + 1 && choices.stream().filter(choice -> choice.fork().equals(fork))
                .anyMatch(choice -> choice.kinds().contains(String.valueOf(steps.get(steps.size() - 1))));
    }

    /** Returns whether {@code other} is the same fault at the same place, from any branch. */
    boolean saysTheSameAs(SchemaFault other) {
        return rule == other.rule && steps.equals(other.steps) && limit.equals(other.limit);
    }
}
