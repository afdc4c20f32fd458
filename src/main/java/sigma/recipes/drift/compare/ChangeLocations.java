package sigma.recipes.drift.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
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

    /** A pair on one path from the root; the name of the path is built only if there is a difference. */
    private record ScenarioContext(SchemaPair pair, int index, ScenarioContext from) {

        boolean isBelow(SchemaPair other) {
            for (ScenarioContext visit = this; visit != null; visit = visit.from) {
                if (visit.pair == other) {
                    return true;
                }
            }
            return false;
        }

        Way way() {
            return from == null ? Way.ROOT : from.way().to((SchemaPair.Below) from.pair.items().get(index), index);
        }
    }

    /**
     * The path to a pair.
     *
     * @param field  the field
     * @param variants the variants
     * @param order  the order of the documents
     */
    private record Way(String field, List<String> variants, String order) {

        private static final Way ROOT = new Way("", List.of(), "");

        Way to(SchemaPair.Below below, int index) {
            List<String> within = below.branch().isEmpty() ? variants
                    : Stream.concat(variants.stream(), Stream.of(below.branch())).toList();
            return new Way(Difference.joined(field, below.step()), within, order + (char) index);
        }
    }

    /** A difference relative to the root of the body. */
    private record Found(String order, Difference difference, ScenarioContext visit) {
    }

    private final Deque<ScenarioContext> first = new ArrayDeque<>();
    private final Deque<ScenarioContext> again = new ArrayDeque<>();
    private final List<Found> found = new ArrayList<>();
    private final ComparedApi before;
    private int repeats;

    private ChangeLocations(ComparedApi before) {
        this.before = before;
    }

    /** Returns the differences of a body, relative to its root, in the order of the documents. */
    static List<Difference> of(SchemaPair root, ComparedApi before) {
        return new ChangeLocations(before).from(root).stream().map(Found::difference).distinct().toList();
    }

    /** Returns the differences of a body, each with the steps that lead to it. */
    static List<DifferenceTrace> traced(SchemaPair root, ComparedApi before) {
        return new ChangeLocations(before).from(root).stream().map(ChangeLocations::trace).toList();
    }

    private static DifferenceTrace trace(Found found) {
        Difference difference = found.difference();
        String own = difference.field().substring(found.visit().way().field().length());
        return new DifferenceTrace(difference, own.startsWith(".") ? own.substring(1) : own, steps(found.visit()),
                found.visit().pair().before(), found.visit().pair().after());
    }

    private static List<DifferenceTrace.Step> steps(ScenarioContext visit) {
        Deque<DifferenceTrace.Step> steps = new ArrayDeque<>();
        for (ScenarioContext each = visit; each.from() != null; each = each.from()) {
            SchemaPair.Below below = (SchemaPair.Below) each.from().pair().items().get(each.index());
            steps.addFirst(new DifferenceTrace.Step(below.step(), !below.branch().isEmpty(), each.pair().before()));
        }
        return List.copyOf(steps);
    }

    private List<Found> from(SchemaPair root) {
        if (root.isChanged()) {
            root.see(this);
            first.add(new ScenarioContext(root, 0, null));
        }
        while (!first.isEmpty() || !again.isEmpty()) {
            look(first.isEmpty() ? again.remove() : first.remove());
        }
        found.sort(Comparator.comparing(Found::order));
        return found;
    }

    private void look(ScenarioContext visit) {
        List<SchemaPair.Item> items = visit.pair().items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof SchemaPair.Own own) {
                Way way = visit.way();
                found.add(new Found(way.order() + (char) i, own.difference().at(way.field(), way.variants()).ownedBy(part(visit))
                        .withLoss(loss(visit, own.difference())), visit));
            } else if (items.get(i) instanceof SchemaPair.Below below && below.to().isChanged()) {
                further(visit, below, i);
            }
        }
    }

    /** One of several variants is left. Another one may be missing, but additions to this one are new. */
    private static ExporterLoss loss(ScenarioContext visit, Difference own) {
        if (own.loss() != ExporterLoss.NONE || own.rule().verdict().compareTo(Verdict.CHECK) > 0) {
            return own.loss();
        }
        for (ScenarioContext each = visit; each.from() != null; each = each.from()) {
            ExporterLoss loss = ((SchemaPair.Below) each.from().pair().items().get(each.index())).loss();
            if (loss != ExporterLoss.NONE) {
                return loss;
            }
        }
        return ExporterLoss.NONE;
    }

    /** A plain value belongs to the part that contains its field. */
    private String part(ScenarioContext visit) {
        for (ScenarioContext each = visit; each != null; each = each.from()) {
            String part = before.part(each.pair().before());
            if (!part.isEmpty()) {
                return part;
            }
        }
        return "";
    }

    /** A pair that was not visited cannot be an ancestor; an ancestor is recursion and was visited. */
    private void further(ScenarioContext visit, SchemaPair.Below below, int index) {
        if (below.to().see(this)) {
            first.add(new ScenarioContext(below.to(), index, visit));
        } else if (repeats < MOST_REPEATS && !visit.isBelow(below.to())) {
            repeats++;
            again.add(new ScenarioContext(below.to(), index, visit));
        }
    }
}
