package sigma.recipes.drift.update.schema;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds out which parts a new field belongs to: to one that others use too, if all of them get it. That is tried, and where
 * the part came out in two forms, it is not tried again.
 */
public final class SharedParts {

    private final Set<String> tried = new HashSet<>();
    private final Set<String> apart = new HashSet<>();

    /** Tells whether a new field may be put into the part at the end of {@code reference}. */
    boolean take(String reference) {
        boolean taken = !apart.contains(reference);
        if (taken) {
            tried.add(reference);
        }
        return taken;
    }

    /**
     * Learns from what came out.
     *
     * @param split the parts that came out in several forms
     * @return whether it is to be done once more
     */
    public boolean learn(Set<String> split) {
        boolean once = split.stream().filter(tried::contains).anyMatch(part -> !apart.contains(part));
        split.stream().filter(tried::contains).forEach(apart::add);
        tried.clear();
        return once;
    }
}
