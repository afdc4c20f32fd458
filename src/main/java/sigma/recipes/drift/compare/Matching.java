package sigma.recipes.drift.compare;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sigma.recipes.drift.schema.Api;

/** Finds each operation of an old document in a new one. */
public final class Matching {

    /**
     * What was found.
     *
     * @param pairs the new operation of each old one that is still there
     * @param added the operations that only the new document has
     */
    public record Matched(Map<Api.Endpoint, Api.Endpoint> pairs, List<Api.Endpoint> added) {

        /** Returns the endpoint after the change that {@code old} became, or empty where it was removed. */
        public Optional<Api.Endpoint> of(Api.Endpoint old) {
            return Optional.ofNullable(pairs.get(old));
        }
    }

    private Matching() {
    }

    /** Returns the operation after the change of each one before it that has the same address. */
    public static Matched byAddress(List<Api.Endpoint> old, List<Api.Endpoint> young) {
        return of(old, young, List.of(Api.Endpoint::address));
    }

    /** Returns the same; operations that share only their operation id are the same ones too. */
    public static Matched byAddressOrId(List<Api.Endpoint> old, List<Api.Endpoint> young) {
        return of(old, young, List.of(Api.Endpoint::address, Api.Endpoint::id));
    }

    private static Matched of(List<Api.Endpoint> old, List<Api.Endpoint> young, List<Function<Api.Endpoint, String>> keys) {
        Map<Api.Endpoint, Api.Endpoint> pairs = new IdentityHashMap<>();
        List<Api.Endpoint> unmatched = new ArrayList<>(young);
        keys.forEach(key -> by(key, old, unmatched, pairs));
        return new Matched(pairs, List.copyOf(unmatched));
    }

    private static void by(Function<Api.Endpoint, String> key, List<Api.Endpoint> old,
                           List<Api.Endpoint> unmatched, Map<Api.Endpoint, Api.Endpoint> pairs) {
        Map<String, Api.Endpoint> byKey = new LinkedHashMap<>();
        unmatched.forEach(each -> byKey.putIfAbsent(key.apply(each), each));
        byKey.remove("");
        for (Api.Endpoint each : old) {
            Api.Endpoint found = pairs.containsKey(each) ? null : byKey.remove(key.apply(each));
            if (found != null) {
                pairs.put(each, found);
                unmatched.removeIf(one -> one == found);
            }
        }
    }
}
