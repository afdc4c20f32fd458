package sigma.recipes.client.dependency;

import java.util.List;
import sigma.recipes.client.dependency.DependentDocument.Document;

/**
 * What a search for dependencies found.
 *
 * @param dependents the documents that depend on what was searched for
 * @param closed     the documents that Sigma does not show to the caller, so that they may depend on it as well
 */
public record DependencyReport(List<DependentDocument> dependents, List<Document> closed) {

    /** Makes the lists unmodifiable. */
    public DependencyReport {
        dependents = List.copyOf(dependents);
        closed = List.copyOf(closed);
    }
}
