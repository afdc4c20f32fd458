package sigma.recipes.steps.record;

import java.util.Optional;

/**
 * The users of an operation.
 *
 * @param place    the scenario
 * @param role     the purpose of the call
 * @param sentence the sentence of the step, as in the feature; empty if unknown
 */
public record OperationUse(UsageLog.Place place, CallPurpose role, Optional<String> sentence) {
}
