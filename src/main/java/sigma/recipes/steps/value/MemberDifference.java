package sigma.recipes.steps.value;

import java.util.Optional;

/**
 * What is different about a member who is otherwise as before; at most one of the values is present.
 *
 * @param state       the new state
 * @param accountType the new account type
 * @param address     the new email address
 */
public record MemberDifference(Optional<MemberState> state, Optional<String> accountType, Optional<String> address) {
}
