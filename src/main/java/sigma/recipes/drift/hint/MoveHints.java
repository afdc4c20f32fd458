package sigma.recipes.drift.hint;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sigma.recipes.drift.change.Hint;
import sigma.recipes.drift.document.PathTemplate;
import sigma.recipes.drift.schema.Api;

/** Finds removed and added operations that may be the same, by operation id or by similar paths. */
public final class MoveHints {

    private static final String VERSION = "/v[0-9][^/]*";

    private final Map<Api.Endpoint, Hint> hints = new IdentityHashMap<>();

    private MoveHints() {
    }

    /** Returns the candidates for operations of the old document only and of the new document only. */
    public static MoveHints of(List<Api.Endpoint> removed, List<Api.Endpoint> added) {
        List<MatchCandidate<Api.Endpoint>> candidates = new ArrayList<>();
        removed.forEach(from -> added.forEach(to -> candidate(from, to).ifPresent(candidates::add)));
        MoveHints moves = new MoveHints();
        MatchCandidate.best(candidates).forEach(each -> {
            moves.hints.put(each.removed(), new Hint(Hint.Relation.MOVED_TO, each.added().title(), each.evidence()));
            moves.hints.put(each.added(), new Hint(Hint.Relation.MOVED_FROM, each.removed().title(), each.evidence()));
        });
        return moves;
    }

    /** Returns the hint for a removed or added operation, which must be one of those that were compared. */
    public Optional<Hint> of(Api.Endpoint endpoint) {
        return Optional.ofNullable(hints.get(endpoint));
    }

    private static Optional<MatchCandidate<Api.Endpoint>> candidate(Api.Endpoint from, Api.Endpoint to) {
        if (!from.method().equals(to.method())) {
            return Optional.empty();
        }
        boolean sameId = !from.id().isEmpty() && from.id().equals(to.id());
        if (spelled(from).equals(spelled(to))) {
            return Optional.of(new MatchCandidate<>(from, to, sameId ? 1 : 0.9, "the same path in other spelling"));
        }
        if (isVersioned(from) && isVersioned(to) && below(from).equals(below(to))) {
            return Optional.of(new MatchCandidate<>(from, to, sameId ? 1 : 0.8, "the same path in another version"));
        }
        return sameId ? Optional.of(new MatchCandidate<>(from, to, 0.7, "the same operation id")) : Optional.empty();
    }

    private static boolean isVersioned(Api.Endpoint endpoint) {
        return endpoint.path().matches(VERSION + "/.*");
    }

    private static String below(Api.Endpoint endpoint) {
        return PathTemplate.withoutNames(endpoint.path()).replaceFirst(VERSION, "");
    }

    /** Returns the path with its words in lower case and singular. */
    private static List<List<String>> spelled(Api.Endpoint endpoint) {
        return List.of(PathTemplate.withoutNames(endpoint.path()).split("/")).stream()
                .map(segment -> segment.startsWith("{") ? List.of("{}") : List.of(String.join("", NameSimilarity.words(segment)))).toList();
    }
}
