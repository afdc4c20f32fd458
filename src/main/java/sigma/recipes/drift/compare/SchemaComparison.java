package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sigma.recipes.drift.change.Difference;
import sigma.recipes.drift.change.Direction;
import sigma.recipes.drift.change.Loss;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.hint.RenameHints;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Schemas;

/** Compares schemas of an old and a new document that travel in one direction; each pair of schemas is compared once. */
public final class SchemaComparison {

    /** More nesting than any document means. */
    private static final int DEEPEST = 1000;

    /** Whether a variant covers another one is asked in unions of variants of unions, and no deeper. */
    private static final int DEEPEST_INNER = 3;

    private final int depth;
    private final ComparedApi before;
    private final ComparedApi after;
    private final Direction direction;
    private final ComparisonCache<SchemaPair> pairs = new ComparisonCache<>();
    private final Deque<SchemaPair> open = new ArrayDeque<>();
    private final ValueComparison values;
    private final FieldComparison fields;
    private final BranchComparison branches;
    private final ComparisonCache<Verdict> asked = new ComparisonCache<>();
    private SchemaComparison inner;

    /** Creates a comparison of the schemas of two APIs in one direction. */
    public SchemaComparison(ComparedApi before, ComparedApi after, Direction direction) {
        this(before, after, direction, 0);
    }

    private SchemaComparison(ComparedApi before, ComparedApi after, Direction direction, int depth) {
        this.depth = depth;
        this.before = before;
        this.after = after;
        this.direction = direction;
        this.values = new ValueComparison(direction);
        this.fields = new FieldComparison(this);
        this.branches = new BranchComparison(this);
    }

    /** Returns whether every difference between two schemas passes a verdict; no where such questions are nested too deep. */
    boolean isNoWorseThan(Verdict worst, Schema old, Schema young) {
        if (depth == DEEPEST_INNER) {
            return false;
        }
        Optional<Verdict> known = asked.of(old, young);
        Verdict found = known.orElseGet(() -> inner().of(old, young).stream().map(each -> each.rule().verdict())
                .min(Comparator.naturalOrder()).orElse(Verdict.EDITORIAL));
        if (known.isEmpty()) {
            asked.put(old, young, found);
        }
        return found.compareTo(worst) >= 0;
    }

    /** Returns which removed fields may be which added ones; a question on the way does not ask for that. */
    RenameHints hints(Map<String, JsonNode> removed, Map<String, JsonNode> added) {
        return depth > 0 ? RenameHints.NONE : RenameHints.of(before, removed, after, added);
    }

    /** Questions on the way have a comparison of their own, which remembers what it compared. */
    private SchemaComparison inner() {
        if (inner == null) {
            inner = new SchemaComparison(before, after, direction, depth + 1);
        }
        return inner;
    }

    /** Returns the API before the change. */
    public ComparedApi before() {
        return before;
    }

    /** Returns the API after the change. */
    public ComparedApi after() {
        return after;
    }

    /** Returns whether the schemas describe requests or responses. */
    public Direction direction() {
        return direction;
    }

    /** Returns the rule of this direction that ends in {@code what}. */
    public Rule rule(RuleKind kind) {
        return Rule.of(kind, direction);
    }

    /**
     * Returns every difference between the schemas of two bodies, parameters or headers, with the part that owns it.
     *
     * @throws DocumentProblem where one of them has no end
     */
    List<ChangeLocations.Located> located(JsonNode oldNode, JsonNode youngNode) {
        Schema old = before.schemas().of(oldNode);
        Schema young = after.schemas().of(youngNode);
        if (direction == Direction.RESPONSE && Envelopes.differ(old, young)) {
            return List.of(new ChangeLocations.Located(before.part(old), Loss.NONE,
                    Difference.of(Rule.RESPONSE_LIST_ENVELOPE_CHANGED, Envelopes.of(old), Envelopes.of(young))));
        }
        return located(old, young);
    }

    /** Returns the same without the parts. */
    public List<Difference> of(JsonNode oldNode, JsonNode youngNode) {
        return located(oldNode, youngNode).stream().map(ChangeLocations.Located::difference).toList();
    }

    /**
     * Returns every difference between two schemas, wherever they are.
     *
     * @throws DocumentProblem where one of them has no end
     */
    public List<Difference> of(Schema old, Schema young) {
        return located(old, young).stream().map(ChangeLocations.Located::difference).toList();
    }

    /**
     * Returns every difference between two schemas, with the steps that lead to it in the old one.
     *
     * @throws DocumentProblem where one of them has no end
     */
    public List<DifferenceTrace> traced(JsonNode oldNode, JsonNode youngNode) {
        Schema old = before.schemas().of(oldNode);
        Schema young = after.schemas().of(youngNode);
        if (direction == Direction.RESPONSE && Envelopes.differ(old, young)) {
            return List.of(new DifferenceTrace(Difference.of(Rule.RESPONSE_LIST_ENVELOPE_CHANGED, Envelopes.of(old), Envelopes.of(young)),
                    "", List.of(), old, young));
        }
        return ChangeLocations.traced(compared(old, young), before);
    }

    private List<ChangeLocations.Located> located(Schema old, Schema young) {
        return ChangeLocations.of(compared(old, young), before);
    }

    private SchemaPair compared(Schema old, Schema young) {
        SchemaPair root = pair(old, young, 0);
        while (!open.isEmpty()) {
            compare(open.remove());
        }
        return root;
    }

    /** Lays a pair that stands below another one to those that are to be compared. */
    void below(SchemaPair pairing, String step, String branch, Schema old, Schema young) {
        below(pairing, step, branch, Loss.NONE, old, young);
    }

    void below(SchemaPair pairing, String step, String branch, Loss loss, Schema old, Schema young) {
        pairing.add(new SchemaPair.Below(step, branch, loss, pair(old, young, pairing.level() + 1)));
    }

    /** Lays two schemas that may be absent below a pair; one that is absent allows anything. */
    void below(SchemaPair pairing, String step, Optional<JsonNode> old, Optional<JsonNode> young) {
        if (old.isPresent() || young.isPresent()) {
            below(pairing, step, "", before.schemas().of(old.orElse(Schemas.ANYTHING)), after.schemas().of(young.orElse(Schemas.ANYTHING)));
        }
    }

    private SchemaPair pair(Schema old, Schema young, int level) {
        return pairs.of(old, young).orElseGet(() -> {
            if (level > DEEPEST) {
                throw DocumentProblem.of(after.name(), null, "fields nested at most " + DEEPEST + " levels deep", "more",
                        "check the references of the document");
            }
            SchemaPair pairing = new SchemaPair(old, young, level);
            pairs.put(old, young, pairing);
            open.add(pairing);
            return pairing;
        });
    }

    private void compare(SchemaPair pairing) {
        Schema old = pairing.old();
        Schema young = pairing.young();
        if (old == Schema.UNREADABLE || young == Schema.UNREADABLE || Recursion.isCut(before, old, young) || Recursion.isCut(after, young, old)) {
            return;
        }
        if (!old.branches().isEmpty() || !young.branches().isEmpty()) {
            branches.compare(pairing);
            return;
        }
        if (LostMap.isLost(this, old, young)) {
            pairing.add(Difference.of(rule(RuleKind.TYPE_CHANGED), "map of " + Wording.of(before.schemas(), old.object().others().get()),
                    Wording.of(after.schemas(), young)), Loss.MAP);
            return;
        }
        boolean nullLost = old.nullable() && !young.nullable() && young.words().isPresent();
        boolean integerLost = old.types().equals(Set.of(JsonType.INTEGER)) && young.types().equals(Set.of(JsonType.NUMBER));
        values.of(old, young).forEach(each -> pairing.add(each, nullLost && each.rule().kind() == RuleKind.NULL_FORBIDDEN ? Loss.NULL
                : integerLost && each.rule().kind() == RuleKind.TYPE_WIDENED ? Loss.INTEGER : Loss.NONE));
        if (old.hasType(JsonType.OBJECT) && young.hasType(JsonType.OBJECT)) {
            fields.compare(pairing);
        }
        if (old.hasType(JsonType.ARRAY) && young.hasType(JsonType.ARRAY)) {
            below(pairing, "[]", old.items(), young.items());
        }
    }
}
