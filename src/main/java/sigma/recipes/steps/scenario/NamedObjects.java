package sigma.recipes.steps.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The objects of one kind that a scenario knows, by their names in the feature.
 *
 * @param <T> the type of the objects, such as a member
 */
public final class NamedObjects<T> {

    private final String kind;
    private final Map<String, T> objects = new LinkedHashMap<>();

    /**
     * Creates an empty registry.
     *
     * @param kind the noun for one object, such as {@code member}
     */
    public NamedObjects(String kind) {
        this.kind = kind;
    }

    /** Registers {@code object} under its name in the feature, replacing any other, and returns it. */
    public T put(String name, T object) {
        objects.put(name, object);
        return object;
    }

    /** Returns the object with the name {@code name}; empty if there is none. */
    public Optional<T> find(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    /**
     * Returns the object with the name {@code name}.
     *
     * @throws AssertionError if there is none; the message lists the known names
     */
    public T named(String name) {
        return find(name).orElseThrow(() -> new AssertionError(
                "No " + kind + " named \"" + name + "\" in this scenario. Known: " + known()));
    }

    private String known() {
        return objects.isEmpty() ? "none."
                : objects.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + ".";
    }
}
