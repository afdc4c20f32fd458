package sigma.recipes.steps.record;

import java.util.Optional;

/**
 * The users of an operation.
 *
 * @param place    the scenario
 * @param role     why it speaks to Sigma
 * @param sentence the sentence of the step, as the feature has it; empty if it is unknown
 */
public record Use(UsageLog.Place place, Role role, Optional<String> sentence) {
}
