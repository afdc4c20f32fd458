package sigma.recipes.steps.sentence;

import java.util.Optional;

/**
 * A thing as a sentence names it.
 *
 * @param name its name; empty if the sentence means one that does not exist
 */
public record ThingName(Optional<String> name) {
}
