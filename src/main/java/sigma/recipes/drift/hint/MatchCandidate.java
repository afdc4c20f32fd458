package sigma.recipes.drift.hint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A removed part and an added one that may be the same.
 *
 * @param removed  the removed part
 * @param added    the added part
 * @param likeness their similarity, up to 1
 * @param evidence why they may be the same, in brief
 * @param <T>      a name, or an operation
 */
public record MatchCandidate<T>(T removed, T added, double likeness, String evidence) {

    /** Returns the best candidates, with each part in one candidate at most; if two are equally good, neither is returned. */
    static <T> List<MatchCandidate<T>> best(List<MatchCandidate<T>> candidates) {
        List<MatchCandidate<T>> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingDouble((MatchCandidate<T> each) -> each.likeness).reversed());
        List<MatchCandidate<T>> best = new ArrayList<>();
        while (!sorted.isEmpty()) {
            MatchCandidate<T> first = sorted.get(0);
            List<MatchCandidate<T>> rivals = sorted.stream().filter(each -> each != first && each.likeness == first.likeness && each.shares(first)).toList();
            if (rivals.isEmpty()) {
                best.add(first);
            }
            sorted.removeIf(each -> each.shares(first) || rivals.stream().anyMatch(each::shares));
        }
        return best;
    }

    private boolean shares(MatchCandidate<T> other) {
        return Objects.equals(removed, other.removed) || Objects.equals(added, other.added);
    }
}
