package sigma.recipes.drift.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import sigma.recipes.drift.schema.Api;
import sigma.recipes.drift.schema.ComparedApi;

/** Finds each operation of an old document in a new one: by its address, by its id, or by its shape. */
public final class Matching {

    /** Of operations with the same shape, those whose addresses are less alike are two operations. */
    private static final double ALIKE = 0.8;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private final ComparedApi before;
    private final ComparedApi after;

    /** Creates a matching of the endpoints of two APIs. */
    public Matching(ComparedApi before, ComparedApi after) {
        this.before = before;
        this.after = after;
    }

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

    private record Candidate(Api.Endpoint old, Api.Endpoint young, double likeness) {
    }

    /** Matches endpoints by address first, then by similarity. */
    public Matched of(List<Api.Endpoint> old, List<Api.Endpoint> young) {
        Map<Api.Endpoint, Api.Endpoint> pairs = new IdentityHashMap<>();
        List<Api.Endpoint> unmatched = new ArrayList<>(young);
        by(Api.Endpoint::address, old, unmatched, pairs);
        by(Api.Endpoint::id, old, unmatched, pairs);
        byShape(old, unmatched, pairs);
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

    private void byShape(List<Api.Endpoint> old, List<Api.Endpoint> unmatched, Map<Api.Endpoint, Api.Endpoint> pairs) {
        List<Candidate> candidates = new ArrayList<>();
        for (Api.Endpoint one : old.stream().filter(each -> !pairs.containsKey(each)).toList()) {
            for (Api.Endpoint other : unmatched) {
                double likeness = SIMILARITY.apply(one.address(), other.address());
                if (likeness >= ALIKE && one.method().equals(other.method()) && shape(before, one).equals(shape(after, other))) {
                    candidates.add(new Candidate(one, other, likeness));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        for (Candidate each : candidates) {
            if (!pairs.containsKey(each.old()) && unmatched.removeIf(one -> one == each.young())) {
                pairs.put(each.old(), each.young());
            }
        }
    }

    /** What it takes and what it answers where all is well; failures are alike everywhere. */
    private static List<Object> shape(ComparedApi side, Api.Endpoint endpoint) {
        Map<String, Object> inputs = new TreeMap<>();
        endpoint.inputs().forEach((key, input) -> inputs.put(key, List.of(input.required(), side.types().of(input.schema()))));
        Map<String, Object> contents = new TreeMap<>();
        endpoint.body().ifPresent(body -> body.content().forEach((type, schema) ->
                contents.put("body " + type, side.types().of(schema))));
        endpoint.answers().forEach((status, answer) -> answer.content().forEach((type, schema) -> {
            if (EndpointComparison.isSuccess(status)) {
                contents.put(status + " " + type, side.types().of(schema));
            }
        }));
        return List.of(inputs, contents);
    }
}
