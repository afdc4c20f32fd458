package sigma.recipes.steps.sentence;

import java.util.Optional;

/**
 * The actor of a When: "I", "I try to" or a colleague who "tries to".
 *
 * @param colleague the name of the member who acts with their own credentials; empty for the administrator
 * @param tries     whether the act may fail, so that a later sentence checks its result
 */
public record Actor(Optional<String> colleague, boolean tries) {
}
