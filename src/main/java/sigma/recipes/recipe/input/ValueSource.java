package sigma.recipes.recipe.input;

import java.util.Map;
import java.util.Optional;

/** A place that holds values under names, such as the environment. */
@FunctionalInterface
public interface ValueSource {

    /** Returns the value under {@code name}, if there is one that is not empty. */
    Optional<FoundValue> find(String name);

    /**
     * Returns the saved outputs of an earlier run as a source.
     *
     * @param outputs values by name
     * @param origin  where they were saved, for people
     */
    static ValueSource saved(Map<String, String> outputs, String origin) {
        return name -> Optional.ofNullable(outputs.get(name)).filter(value -> !value.isEmpty())
                .map(value -> new FoundValue(value, origin + ", " + name));
    }
}
