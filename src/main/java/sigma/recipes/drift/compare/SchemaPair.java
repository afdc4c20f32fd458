package sigma.recipes.drift.compare;

import java.util.ArrayList;
import java.util.List;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.schema.Schema;

/**
 * An old schema and its new counterpart: the differences of the two themselves, and the pairs below them. Pairs form a
 * graph, in which recursion is a cycle.
 */
final class SchemaPair {

    /** A finding of a pair, in the order of the documents. */
    sealed interface Item {
    }

    /** A difference of the pair itself, relative to it. */
    record Own(Difference difference) implements Item {
    }

    /**
     * A pair below this one.
     *
     * @param step   the field that leads to it, {@code []} for items, or empty
     * @param branch the branch; empty if it is not a branch
     * @param loss   what the exporter may have lost if a value below seems to be rejected or new
     * @param to     the pair
     */
    record Below(String step, String branch, ExporterLoss loss, SchemaPair to) implements Item {
    }

    private final Schema before;
    private final Schema after;
    private final int level;
    private final List<Item> items = new ArrayList<>();
    private final List<SchemaPair> parents = new ArrayList<>();
    private boolean changed;
    private ChangeLocations seenBy;

    SchemaPair(Schema before, Schema after, int level) {
        this.before = before;
        this.after = after;
        this.level = level;
    }

    Schema before() {
        return before;
    }

    Schema after() {
        return after;
    }

    /** Returns the number of steps to this pair when it was found. */
    int level() {
        return level;
    }

    List<Item> items() {
        return items;
    }

    /** Returns whether there is a difference here or anywhere below. */
    boolean isChanged() {
        return changed;
    }

    /** Marks the pair as visited; returns false if the same search has visited it. A large set would be slower. */
    boolean see(ChangeLocations search) {
        boolean first = seenBy != search;
        seenBy = search;
        return first;
    }

    void add(Difference difference) {
        items.add(new Own(difference));
        markChanged();
    }

    void add(Below below) {
        items.add(below);
        below.to().parents.add(this);
        if (below.to().changed) {
            markChanged();
        }
    }

    private void markChanged() {
        List<SchemaPair> upwards = new ArrayList<>(List.of(this));
        while (!upwards.isEmpty()) {
            SchemaPair next = upwards.remove(upwards.size() - 1);
            if (!next.changed) {
                next.changed = true;
                upwards.addAll(next.parents);
            }
        }
    }
}
