package sigma.recipes.steps.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one scenario knows of one kind, under the names that the feature uses.
 *
 * @param <T> the kind of thing, such as a member
 */
public final class NamedThings<T> {

    private final String kind;
    private final Map<String, T> things = new LinkedHashMap<>();

    /**
     * Creates an empty shelf.
     *
     * @param kind the word for one thing, such as {@code member}
     */
    public NamedThings(String kind) {
        this.kind = kind;
    }

    /** Puts {@code thing} under the name used in the feature, in place of what was there, and returns it. */
    public T put(String name, T thing) {
        things.put(name, thing);
        return thing;
    }

    /** Returns what has the name {@code name}; empty if there is none. */
    public Optional<T> find(String name) {
        return Optional.ofNullable(things.get(name));
    }

    /**
     * Returns what has the name {@code name}.
     *
     * @throws AssertionError if nothing does; it lists the known names
     */
    public T named(String name) {
        return find(name).orElseThrow(() -> new AssertionError(
                "No " + kind + " named \"" + name + "\" in this scenario. Known: " + known()));
    }

    private String known() {
        return things.isEmpty() ? "none."
                : things.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ")) + ".";
    }
}
