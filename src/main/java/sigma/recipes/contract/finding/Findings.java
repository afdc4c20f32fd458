package sigma.recipes.contract.finding;

import java.util.List;
import java.util.stream.Stream;

/**
 * The findings of one exchange, those of the request first.
 *
 * @param all the findings of every kind
 */
public record Findings(List<Finding> all) {

    /** Makes the list unmodifiable. */
    public Findings {
        all = List.copyOf(all);
    }

    /** Returns the findings that fail a step. */
    public List<Finding> violations() {
        return of(Finding.Kind.VIOLATION);
    }

    /** Returns the findings of one kind. */
    public List<Finding> of(Finding.Kind kind) {
        return all.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** Returns these findings followed by {@code others}. */
    public Findings and(Findings others) {
        return new Findings(Stream.concat(all.stream(), others.all.stream()).toList());
    }
}
