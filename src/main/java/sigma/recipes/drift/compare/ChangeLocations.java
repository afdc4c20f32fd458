package sigma.recipes.drift.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.schema.ComparedApi;

/**
 * Finds the places of the differences in a body: every changed pair once at its shortest path, and at each other occurrence,
 * but not below itself.
 */
final class ChangeLocations {

    /** A part with more occurrences than this in one body is reported at the first ones. */
    private static final int MOST_REPEATS = 200;

    /**
     * A pair on one path from the root.
     *
     * @param by       leads to it from the previous one; null for the root
     * @param from     the previous one; null for the root
     * @param field    the field, relative to the root
     * @param variants the variants that lead to it
     * @param order    the order of the documents
     */
    private record Visit(SchemaPair pair, SchemaPair.Below by, Visit from, String field, List<String> variants, String order) {

        static Visit of(SchemaPair root) {
            return new Visit(root, null, null, "", List.of(), "");
        }

        Visit to(SchemaPair.Below below, int index) {
            return new Visit(below.to(), below, this, Difference.joined(field, below.step()), below.branch().isEmpty() ? variants
                    : Stream.concat(variants.stream(), Stream.of(below.branch())).toList(), order + (char) index);
        }

        boolean isBelow(SchemaPair other) {
            for (Visit visit = this; visit != null; visit = visit.from) {
                if (visit.pair == other) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Deque<Visit> first = new ArrayDeque<>();
    private final Deque<Visit> again = new ArrayDeque<>();
    /** By the order of the documents. */
    private final Map<String, DifferenceTrace> found = new TreeMap<>();
    private final ComparedApi before;
    private int repeats;

    private ChangeLocations(ComparedApi before) {
        this.before = before;
    }

    /** Returns the differences of a body, relative to its root, in the order of the documents. */
    static List<Difference> of(SchemaPair root, ComparedApi before) {
        return traced(root, before).stream().map(DifferenceTrace::difference).distinct().toList();
    }

    /** Returns the differences of a body, each with the steps that lead to it. */
    static List<DifferenceTrace> traced(SchemaPair root, ComparedApi before) {
        return new ChangeLocations(before).from(root);
    }

    private static List<DifferenceTrace.Step> steps(Visit visit) {
        Deque<DifferenceTrace.Step> steps = new ArrayDeque<>();
        for (Visit each = visit; each.from() != null; each = each.from()) {
            steps.addFirst(new DifferenceTrace.Step(each.by().step(), !each.by().branch().isEmpty(), each.pair().before()));
        }
        return List.copyOf(steps);
    }

    private List<DifferenceTrace> from(SchemaPair root) {
        if (root.isChanged()) {
            enqueue(Visit.of(root));
        }
        while (!first.isEmpty() || !again.isEmpty()) {
            visit(first.isEmpty() ? again.remove() : first.remove());
        }
        return List.copyOf(found.values());
    }

    private void visit(Visit visit) {
        List<SchemaPair.Item> items = visit.pair().items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof SchemaPair.Own own) {
                Difference whole = own.difference().at(visit.field(), visit.variants()).ownedBy(part(visit)).withLoss(loss(visit, own.difference()));
                found.put(visit.order() + (char) i, new DifferenceTrace(whole, own.difference().field(), steps(visit), visit.pair().before(), visit.pair().after()));
            } else if (items.get(i) instanceof SchemaPair.Below below && below.to().isChanged()) {
                enqueue(visit.to(below, i));
            }
        }
    }

    /** A pair that was not visited cannot be an ancestor; an ancestor is recursion and was visited. */
    private void enqueue(Visit visit) {
        if (visit.pair().see(this)) {
            first.add(visit);
        } else if (repeats < MOST_REPEATS && !visit.from().isBelow(visit.pair())) {
            repeats++;
            again.add(visit);
        }
    }

    /** One of several variants is left. Another one may be missing, but additions to this one are new. */
    private static ExporterLoss loss(Visit visit, Difference own) {
        ExporterLoss loss = own.loss();
        boolean added = own.rule().verdict().compareTo(Verdict.CHECK) > 0;
        for (Visit each = visit; !added && loss == ExporterLoss.NONE && each.from() != null; each = each.from()) {
            loss = each.by().loss();
        }
        return loss;
    }

    /** A plain value belongs to the part that contains its field. */
    private String part(Visit visit) {
        String part = "";
        for (Visit each = visit; part.isEmpty() && each != null; each = each.from()) {
            part = before.part(each.pair().before());
        }
        return part;
    }
}
