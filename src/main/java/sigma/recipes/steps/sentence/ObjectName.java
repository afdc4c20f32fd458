package sigma.recipes.steps.sentence;

import java.util.Optional;

/**
 * The name of an object in a sentence.
 *
 * @param name its name; empty for one that does not exist
 */
public record ObjectName(Optional<String> name) {
}
