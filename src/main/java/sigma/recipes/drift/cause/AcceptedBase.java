package sigma.recipes.drift.cause;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.document.Document;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ComparedApi;

/**
 * The accepted document as far as it describes what a published document describes.
 *
 * @param api              the operations to compare with; none if no version of the published document was accepted
 * @param firstComparisons the documents of which no version was accepted
 * @param first            the addresses of their operations that the accepted document lacks
 */
record AcceptedBase(ComparedApi api, List<Assessment.FirstComparison> firstComparisons, Set<String> first) {

    /**
     * Selects the base of a comparison. A document with another title is a version of the accepted one if the accepted one has
     * at least half of its operations.
     */
    static AcceptedBase of(ComparedApi contract, Document accepted, ComparedApi published) {
        ComparedApi shared = ComparedApi.of(accepted.sharedWith(published.document()));
        List<Document> beyond = published.document().beyond(accepted);
        List<ComparedApi> unknown = beyond.stream().map(each -> each == published.document() ? published : ComparedApi.of(each))
                .filter(each -> 2 * common(shared.api(), each.api()) < each.api().endpoints().size()).toList();
        boolean all = !unknown.isEmpty() && unknown.size() == published.document().roots().size();
        ComparedApi base = all ? ComparedApi.of(Document.empty(accepted.name())) : shared;
        Set<String> first = unknown.stream().flatMap(each -> addresses(each.api()).stream()).collect(Collectors.toSet());
        first.removeAll(addresses(base.api()));
        return new AcceptedBase(base, unknown.stream().map(each -> new Assessment.FirstComparison(each.document().titleAndVersion(), each.api().endpoints().size(),
                common(contract.api(), each.api()))).toList(), first);
    }

    /** Returns whether no accepted document describes what was changed. */
    boolean lacks(Change change) {
        return api.api().endpoints().isEmpty() || first.contains(change.address());
    }

    private static int common(Api one, Api other) {
        Set<String> addresses = addresses(one);
        return (int) other.endpoints().stream().filter(each -> addresses.contains(each.address())).count();
    }

    private static Set<String> addresses(Api api) {
        return api.endpoints().stream().map(Api.Endpoint::address).collect(Collectors.toSet());
    }
}
