package sigma.recipes.recipe.input;

import java.util.Map;
import java.util.Optional;

/** A source of values by name, such as the environment. */
@FunctionalInterface
public interface ValueSource {

    /** Returns the value of {@code name}; empty if it is absent or empty. */
    Optional<FoundValue> find(String name);

    /**
     * Returns the saved outputs of an earlier run as a source.
     *
     * @param outputs values by name
     * @param origin  where they were saved, as shown to users
     */
    static ValueSource saved(Map<String, String> outputs, String origin) {
        return name -> Optional.ofNullable(outputs.get(name)).filter(value -> !value.isEmpty())
                .map(value -> new FoundValue(value, origin + ", " + name));
    }
}
