package sigma.recipes.contract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One mark {@code x-assumed} of the contract files, and where it bears on exchanges.
 *
 * @param mark the piece that carries the mark
 * @param uses the places that it governs, in the order of the contract; never empty
 */
record Assumption(Located mark, List<Use> uses) {

    static final String KEY = "x-assumed";

    /**
     * A place that a mark governs.
     *
     * @param subject     the contract file of the operation, such as {@code members}
     * @param operationId the operation
     * @param place       the place in an exchange, such as {@code query limit} or {@code answer entries[].email}
     */
    record Use(String subject, String operationId, String place) {
    }

    String reason() {
        return mark.text(KEY);
    }

    Set<String> subjects() {
        return uses.stream().map(Use::subject).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns how many operations it bears on. */
    long operations() {
        return uses.stream().map(Use::operationId).distinct().count();
    }
}
