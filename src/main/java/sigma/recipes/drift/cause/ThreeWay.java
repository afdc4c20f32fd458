package sigma.recipes.drift.cause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sigma.recipes.drift.change.Change;
import sigma.recipes.drift.document.PathTemplate;

/**
 * Tells for each difference between the contract and a published document who moved, by the published document that was
 * accepted last: the publisher, the contract, or both.
 *
 * @param published what the publisher changed and the contract does not have
 * @param own       where the contract differs from the accepted document and the publisher changed nothing
 * @param conflicts where contract, accepted document and published document say three things
 * @param merged    what the publisher changed and the contract has already
 */
public record ThreeWay(List<Change> published, List<Change> own, List<Conflict> conflicts, List<Change> merged) {

    /**
     * A difference in which all three differ.
     *
     * @param change   the change, from what the contract says to what the published document says
     * @param accepted what the accepted document says
     */
    public record Conflict(Change change, String accepted) {
    }

    /** A place in an operation, whatever the variants that lead to it are called. */
    private record Spot(String operation, String part, String field) {

        static Spot of(Change change) {
            return new Spot(change.method() + " " + PathTemplate.withoutNames(change.path()), change.place().part().text(), change.field());
        }

        Spot above() {
            int border = Math.max(field.lastIndexOf('.'), field.lastIndexOf('['));
            return new Spot(operation, part, border < 0 ? "" : field.substring(0, border));
        }
    }

    /**
     * Sorts differences.
     *
     * @param ours   what differs from the contract to the published document
     * @param theirs what differs from the accepted document to the published one
     */
    public static ThreeWay of(List<Change> ours, List<Change> theirs) {
        Map<Spot, List<Change>> moved = new HashMap<>();
        theirs.forEach(each -> moved.computeIfAbsent(Spot.of(each), spot -> new ArrayList<>()).add(each));
        List<Change> published = new ArrayList<>();
        List<Change> own = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        Set<Spot> open = new HashSet<>();
        for (Change each : ours) {
            Spot spot = Spot.of(each);
            open.add(spot);
            List<Change> same = moved.getOrDefault(spot, List.of()).stream()
                    .filter(other -> other.rule() == each.rule() && other.after().equals(each.after())).toList();
            if (same.stream().anyMatch(other -> other.before().equals(each.before())) || each.rule().kind().ofShape() && isBelowAChange(spot, moved)) {
                published.add(each);
            } else if (!same.isEmpty()) {
                conflicts.add(new Conflict(each, same.get(0).before()));
            } else {
                own.add(each);
            }
        }
        return new ThreeWay(published, own, conflicts, theirs.stream().filter(each -> !open.contains(Spot.of(each))).toList());
    }

    /** Where the publisher replaced what holds a field, the field may be another one. */
    private static boolean isBelowAChange(Spot spot, Map<Spot, List<Change>> moved) {
        for (Spot above = spot; !above.field().isEmpty();) {
            above = above.above();
            if (moved.getOrDefault(above, List.of()).stream().anyMatch(each -> each.rule().kind().replaces())) {
                return true;
            }
        }
        return false;
    }
}
