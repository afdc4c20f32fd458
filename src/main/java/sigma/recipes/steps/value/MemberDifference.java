package sigma.recipes.steps.value;

import java.util.Optional;

/**
 * The field in which a member differs from before; at most one of the values is present.
 *
 * @param state       the new state
 * @param accountType the new account type
 * @param address     the new email address
 */
public record MemberDifference(Optional<MemberState> state, Optional<String> accountType, Optional<String> address) {
}
