package sigma.recipes.steps.value;

import java.util.Optional;

/**
 * A document in a sentence.
 *
 * @param kind its kind
 * @param name its name; empty for one that does not exist
 */
public record DocumentName(ObjectKind kind, Optional<String> name) {
}
