package sigma.recipes.steps.sentence;

import java.util.Optional;

/**
 * Who acts in a When: "I", "I try to" or a colleague who "tries to".
 *
 * @param colleague the name of the member who acts with credentials of their own; empty for the administrator
 * @param tries     whether the act may fail, so that a later sentence says how it ends
 */
public record Actor(Optional<String> colleague, boolean tries) {
}
