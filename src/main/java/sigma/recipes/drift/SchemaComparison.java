package sigma.recipes.drift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Compares schemas of an old and a new document that travel in one direction. Each pair is compared once; recursion is
 * followed once around.
 */
final class SchemaComparison {

    /** More nesting than any document means; an answer of the machine that has no end would be deeper. */
    private static final int DEEPEST = 300;

    private final Side before;
    private final Side after;
    private final Direction direction;
    private final Pairs<List<Difference>> done = new Pairs<>();
    private final Pairs<List<Difference>> unsure = new Pairs<>();
    private final Pairs<Integer> open = new Pairs<>();
    private final ValueComparison values;
    private final FieldComparison fields;
    private final BranchComparison branches;
    private int depth;
    private int highestCut = Integer.MAX_VALUE;

    SchemaComparison(Side before, Side after, Direction direction) {
        this.before = before;
        this.after = after;
        this.direction = direction;
        this.values = new ValueComparison(direction);
        this.fields = new FieldComparison(this);
        this.branches = new BranchComparison(this);
    }

    Side before() {
        return before;
    }

    Side after() {
        return after;
    }

    Direction direction() {
        return direction;
    }

    /** Returns the rule of this direction that ends in {@code what}. */
    Rule rule(String what) {
        return Rule.of(direction, what);
    }

    /** Returns every difference between two schemas. */
    List<Difference> of(JsonNode old, JsonNode young) {
        return of(before.schemas().of(old), after.schemas().of(young));
    }

    List<Difference> of(Schema old, Schema young) {
        List<Difference> known = done.of(old, young).or(() -> unsure.of(old, young)).orElse(null);
        if (known != null) {
            return known;
        }
        Integer above = open.of(old, young).orElse(null);
        if (above != null) {
            highestCut = Math.min(highestCut, above);
            return List.of();
        }
        if (depth == DEEPEST) {
            throw DocumentProblem.of(after.name(), null, "fields nested at most " + DEEPEST + " levels deep", "more",
                    "check the references of the document");
        }
        open.put(old, young, depth);
        depth++;
        List<Difference> differences = List.copyOf(new LinkedHashSet<>(compared(old, young)));
        depth--;
        open.remove(old, young);
        remember(old, young, differences);
        return differences;
    }

    /**
     * What was cut short because a pair further up is still open lacks what is found there; it is good enough within
     * that pair, which has it, but not for others who come by another way.
     */
    private void remember(Schema old, Schema young, List<Difference> differences) {
        if (highestCut < depth) {
            unsure.put(old, young, differences);
        } else {
            done.put(old, young, differences);
            highestCut = Integer.MAX_VALUE;
        }
        if (depth == 0) {
            unsure.clear();
            highestCut = Integer.MAX_VALUE;
        }
    }

    private List<Difference> compared(Schema old, Schema young) {
        if (!old.branches().isEmpty() || !young.branches().isEmpty()) {
            return branches.of(old, young);
        }
        List<Difference> differences = new ArrayList<>();
        if (direction == Direction.RESPONSE && depth == 1 && Envelopes.differ(old, young)) {
            differences.add(new Difference(Rule.RESPONSE_LIST_ENVELOPE_CHANGED, "", "",
                    Envelopes.of(old), Envelopes.of(young)));
            return differences;
        }
        differences.addAll(values.of(old, young));
        if (old.hasType(JsonType.OBJECT) && young.hasType(JsonType.OBJECT)) {
            differences.addAll(fields.of(old.object(), young.object()));
        }
        if (old.items().isPresent() && young.items().isPresent()) {
            of(old.items().get(), young.items().get()).forEach(each -> differences.add(each.below("[]")));
        }
        return differences;
    }
}
