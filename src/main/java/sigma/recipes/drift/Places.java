package sigma.recipes.drift;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds the places at which a body has its differences: every changed pair once on the shortest way, and again wherever
 * else it stands, but not below itself.
 */
final class Places {

    /** A part that stands in more places than this in one body is named in the first ones. */
    private static final int MOST_REPEATS = 200;

    private record Visit(Pairing pair, String field, String branch, String order, Visit from) {

        Visit to(Pairing.Below below, int index) {
            String within = below.branch().isEmpty() ? branch : branch.isEmpty() ? below.branch() : branch + ", " + below.branch();
            return new Visit(below.to(), Difference.joined(field, below.step()), within, order + (char) index, this);
        }

        boolean isBelow(Pairing other) {
            for (Visit visit = this; visit != null; visit = visit.from) {
                if (visit.pair == other) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Found(String order, Difference difference) {
    }

    private final Deque<Visit> first = new ArrayDeque<>();
    private final Deque<Visit> again = new ArrayDeque<>();
    private final Set<Pairing> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Found> found = new ArrayList<>();

    private int repeats;

    private Places() {
    }

    /** Returns the differences of a body, seen from its root, in the order of the documents. */
    static List<Difference> of(Pairing root) {
        return new Places().from(root);
    }

    private List<Difference> from(Pairing root) {
        if (root.isChanged()) {
            seen.add(root);
            first.add(new Visit(root, "", "", "", null));
        }
        while (!first.isEmpty() || !again.isEmpty()) {
            look(first.isEmpty() ? again.remove() : first.remove());
        }
        found.sort(Comparator.comparing(Found::order));
        return found.stream().map(Found::difference).distinct().toList();
    }

    private void look(Visit visit) {
        List<Pairing.Item> items = visit.pair().items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Pairing.Own own) {
                found.add(new Found(visit.order() + (char) i, own.difference().at(visit.field(), visit.branch())));
            } else if (items.get(i) instanceof Pairing.Below below && below.to().isChanged()) {
                further(visit, below, i);
            }
        }
    }

    /** Whom nobody has seen cannot be further up; whoever is further up is recursion, and was seen. */
    private void further(Visit visit, Pairing.Below below, int index) {
        if (seen.add(below.to())) {
            first.add(visit.to(below, index));
        } else if (repeats < MOST_REPEATS && !visit.isBelow(below.to())) {
            repeats++;
            again.add(visit.to(below, index));
        }
    }
}
