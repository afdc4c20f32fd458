package sigma.recipes.drift.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.change.Rule;

/**
 * Determines who caused each difference between the contract and a published document, relative to the published document
 * that was accepted last: the publisher, the contract, or both.
 *
 * @param published    changes of the publisher that the contract lacks
 * @param contractOnly differences of the contract alone
 * @param conflicts    differences in which all three differ
 * @param merged       changes of the publisher that the contract already has
 */
public record ThreeWayDifferences(List<Change> published, List<Change> contractOnly, List<Conflict> conflicts, List<Change> merged) {

    /**
     * A difference in which all three differ.
     *
     * @param change   the change from the contract to the published document
     * @param accepted the value in the accepted document
     */
    public record Conflict(Change change, String accepted) {
    }

    /** A place in an operation, regardless of the names of variants. */
    private record Spot(String operation, String part, String field) {

        static Spot of(Change change) {
            return new Spot(change.address(), change.place().part().text(), change.field());
        }

        Spot above() {
            int border = Math.max(field.lastIndexOf('.'), field.lastIndexOf('['));
            return new Spot(operation, part, border < 0 ? "" : field.substring(0, border));
        }
    }

    /**
     * Sorts differences.
     *
     * @param fromContract the differences from the contract to the published document
     * @param fromAccepted the differences from the accepted to the published document
     * @param first        the addresses of the operations of documents of which no version was accepted
     */
    public static ThreeWayDifferences of(List<Change> fromContract, List<Change> fromAccepted, Set<String> first) {
        Map<Spot, List<Change>> publisherChanges = bySpot(fromAccepted);
        List<Change> published = new ArrayList<>();
        List<Change> contractOnly = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        Set<Spot> open = new HashSet<>();
        for (Change each : fromContract) {
            open.add(Spot.of(each));
            Optional<Change> other = sameByPublisher(each, publisherChanges);
            if (isByPublisher(each, publisherChanges) || isFirst(each, first)) {
                published.add(each);
            } else if (other.isPresent()) {
                conflicts.add(new Conflict(each, other.get().before()));
            } else {
                contractOnly.add(each);
            }
        }
        return new ThreeWayDifferences(published, contractOnly, conflicts, fromAccepted.stream().filter(each -> !open.contains(Spot.of(each))).toList());
    }

    /**
     * The first description of an operation by the publisher is news, whatever the contract says of the operation. Without a
     * format, limit or default it is only less precise.
     */
    private static boolean isFirst(Change change, Set<String> first) {
        boolean silent = change.rule().kind().ofDetail() && change.after().isEmpty();
        return !silent && first.contains(change.address());
    }

    private static Map<Spot, List<Change>> bySpot(List<Change> changes) {
        Map<Spot, List<Change>> bySpot = new HashMap<>();
        changes.forEach(each -> bySpot.computeIfAbsent(Spot.of(each), spot -> new ArrayList<>()).add(each));
        return bySpot;
    }

    private static boolean isByPublisher(Change change, Map<Spot, List<Change>> publisherChanges) {
        // Documents may use different names for the path parameters of one operation.
        return sameByPublisher(change, publisherChanges).filter(other -> change.rule() == Rule.OPERATION_REMOVED || other.before().equals(change.before())).isPresent()
                || change.rule().kind().ofShape() && isBelowAChange(Spot.of(change), publisherChanges);
    }

    /** Returns a change of the publisher with the same result, preferably one that starts from the contract's value. */
    private static Optional<Change> sameByPublisher(Change change, Map<Spot, List<Change>> publisherChanges) {
        return publisherChanges.getOrDefault(Spot.of(change), List.of()).stream()
                .filter(other -> other.rule() == change.rule() && other.after().equals(change.after()))
                .min(Comparator.comparing(other -> !other.before().equals(change.before())));
    }

    /** If the publisher replaced the container of a field, the field may have another meaning. */
    private static boolean isBelowAChange(Spot spot, Map<Spot, List<Change>> publisherChanges) {
        for (Spot above = spot; !above.field().isEmpty();) {
            above = above.above();
            if (publisherChanges.getOrDefault(above, List.of()).stream().anyMatch(each -> each.rule().kind().replaces())) {
                return true;
            }
        }
        return false;
    }
}
