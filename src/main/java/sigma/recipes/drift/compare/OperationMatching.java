package sigma.recipes.drift.compare;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.schema.Api;

/**
 * The operations of an old document in a new one.
 *
 * @param pairs the new operation of each remaining old one
 * @param added the operations that only the new document has
 */
public record OperationMatching(Map<Api.Endpoint, Api.Endpoint> pairs, List<Api.Endpoint> added) {

    /** Returns the new operation of each old one with the same address. */
    public static OperationMatching of(List<Api.Endpoint> before, List<Api.Endpoint> after) {
        Map<String, Api.Endpoint> byAddress = new LinkedHashMap<>();
        after.forEach(each -> byAddress.putIfAbsent(each.address(), each));
        Map<Api.Endpoint, Api.Endpoint> pairs = new IdentityHashMap<>();
        before.forEach(each -> Optional.ofNullable(byAddress.remove(each.address())).ifPresent(found -> pairs.put(each, found)));
        // An operation whose first server has another path may be the same on another one.
        before.stream().filter(each -> !pairs.containsKey(each)).forEach(each -> byAddress.values().stream()
                .filter(other -> !Collections.disjoint(each.addresses(), other.addresses())).findFirst().ifPresent(found -> {
                    pairs.put(each, found);
                    byAddress.remove(found.address());
                }));
        return new OperationMatching(pairs, List.copyOf(byAddress.values()));
    }

    /** Returns the new endpoint of {@code before}; empty if it was removed. */
    public Optional<Api.Endpoint> of(Api.Endpoint before) {
        return Optional.ofNullable(pairs.get(before));
    }
}
