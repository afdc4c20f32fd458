package sigma.recipes.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.contract.finding.FaultRule;

/**
 * One broken rule of a schema, before it is worded.
 *
 * @param rule       the rule
 * @param keyword    the keyword of the schema that states it, such as {@code maximum}
 * @param steps      the way to the value, or to the place where one is missing
 * @param value      the value; absent where it is missing
 * @param limit      what the keyword says: the list of an enum, the number of a maximum, the names of the fields of
 *                   which one is required
 * @param schema     the schema that holds the keyword; that of the field where a required one is missing
 * @param assumption the reason why the constraint is assumed; empty text where it is a known fact
 * @param choices    the branches of {@code anyOf} on the way to the keyword, from the outside in
 */
public record SchemaFault(FaultRule rule, String keyword, List<Object> steps, Optional<JsonNode> value, JsonNode limit, JsonNode schema,
             String assumption, List<Choice> choices) {

    /**
     * An {@code anyOf} that met a value.
     *
     * @param anyOf the way through the schema to the {@code anyOf}
     * @param steps the way to the value
     */
    record Fork(List<String> anyOf, List<Object> steps) {
    }

    /**
     * One branch that was tried at a fork.
     *
     * @param fork   the fork
     * @param branch the place of the branch in the list
     * @param kinds  the fields whose words distinguish the branches: several branches list what they may hold
     */
    record Choice(Fork fork, String branch, Set<String> kinds) {
    }

    /** Returns this fault with what all branches allow together, instead of what one does. */
    SchemaFault allowing(JsonNode all) {
        return new SchemaFault(rule, keyword, steps, value, all, schema, assumption, choices);
    }

    /** Returns the branch by which this fault was reached from {@code fork}; empty if it lies elsewhere. */
    Optional<String> branchAt(Fork fork) {
        return choices.stream().filter(choice -> choice.fork().equals(fork)).map(Choice::branch).findFirst();
    }

    /** Returns whether this fault is about a field whose words distinguish the branches of {@code fork}. */
    boolean isAboutTheKind(Fork fork) {
        return steps.size() == fork.steps().size() + 1 && choices.stream().filter(choice -> choice.fork().equals(fork))
                .anyMatch(choice -> choice.kinds().contains(String.valueOf(steps.get(steps.size() - 1))));
    }

    /** Returns whether {@code other} says the same of the same place, though another branch says it. */
    boolean saysTheSameAs(SchemaFault other) {
        return rule == other.rule && steps.equals(other.steps) && limit.equals(other.limit);
    }
}
