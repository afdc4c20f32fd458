package sigma.recipes.steps.record;

import java.util.Optional;

/**
 * The users of an operation.
 *
 * @param place    the scenario
 * @param purpose     the purpose of the call
 * @param sentence the sentence of the step, as in the feature; empty if unknown
 */
public record OperationUse(UsageLog.Place place, CallPurpose purpose, Optional<String> sentence) {
}
