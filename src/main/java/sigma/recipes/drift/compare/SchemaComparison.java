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
import sigma.recipes.drift.change.ExporterLoss;
import sigma.recipes.drift.change.Rule;
import sigma.recipes.drift.change.RuleKind;
import sigma.recipes.drift.change.Verdict;
import sigma.recipes.drift.document.DocumentProblem;
import sigma.recipes.drift.hint.RenameHints;
import sigma.recipes.drift.schema.ComparedApi;
import sigma.recipes.drift.schema.JsonType;
import sigma.recipes.drift.schema.Schema;
import sigma.recipes.drift.schema.Schemas;

/** Compares schemas of an old and a new document for one direction; each pair of schemas is compared once. */
public final class SchemaComparison {

    /** More nesting than any real document has. */
    private static final int DEEPEST = 1000;

    /** Coverage of variants is determined down to unions in variants of unions. */
    private static final int DEEPEST_INNER = 3;

    private final int depth;
    private final ComparedApi apiBefore;
    private final ComparedApi apiAfter;
    private final Direction direction;
    private final ComparisonCache<SchemaPair> pairs = new ComparisonCache<>();
    private final Deque<SchemaPair> open = new ArrayDeque<>();
    private final ValueComparison values;
    private final FieldComparison fields;
    private final BranchComparison branches;
    private final SameSchemas same;
    private final ComparisonCache<Verdict> asked = new ComparisonCache<>();
    private SchemaComparison inner;

    /** Creates a comparison of the schemas of two APIs in one direction. */
    public SchemaComparison(ComparedApi apiBefore, ComparedApi apiAfter, Direction direction) {
        this(apiBefore, apiAfter, direction, new SameSchemas(apiBefore.document(), apiAfter.document()));
    }

    /** Creates a comparison that skips what {@code same} finds. */
    SchemaComparison(ComparedApi apiBefore, ComparedApi apiAfter, Direction direction, SameSchemas same) {
        this(apiBefore, apiAfter, direction, same, 0);
    }

    private SchemaComparison(ComparedApi apiBefore, ComparedApi apiAfter, Direction direction, SameSchemas same, int depth) {
        this.depth = depth;
        this.apiBefore = apiBefore;
        this.apiAfter = apiAfter;
        this.direction = direction;
        this.values = new ValueComparison(direction);
        this.same = same;
        this.fields = new FieldComparison(this);
        this.branches = new BranchComparison(this);
    }

    /** Returns whether every difference between two schemas satisfies a predicate; false if such questions are nested too deeply. */
    boolean isNoWorseThan(Verdict worst, Schema before, Schema after) {
        if (depth == DEEPEST_INNER) {
            return false;
        }
        Optional<Verdict> known = asked.of(before, after);
        Verdict found = known.orElseGet(() -> inner().of(before, after).stream().map(each -> each.rule().verdict())
                .min(Comparator.naturalOrder()).orElse(Verdict.EDITORIAL));
        if (known.isEmpty()) {
            asked.put(before, after, found);
        }
        return found.compareTo(worst) >= 0;
    }

    /** Returns the probable renames of fields; not computed for intermediate questions. */
    RenameHints hints(Map<String, JsonNode> removed, Map<String, JsonNode> added) {
        return depth > 0 ? RenameHints.NONE : RenameHints.of(apiBefore, removed, apiAfter, added);
    }

    /** Intermediate questions use a separate comparison, which caches its results. */
    private SchemaComparison inner() {
        if (inner == null) {
            inner = new SchemaComparison(apiBefore, apiAfter, direction, same, depth + 1);
        }
        return inner;
    }

    /** Returns the API before the change. */
    public ComparedApi before() {
        return apiBefore;
    }

    /** Returns the API after the change. */
    public ComparedApi after() {
        return apiAfter;
    }

    /** Returns whether the schemas describe requests or responses. */
    public Direction direction() {
        return direction;
    }

    /** Returns the rule of this direction whose id ends in {@code what}. */
    public Rule rule(RuleKind kind) {
        return Rule.of(kind, direction);
    }

    /**
     * Returns every difference between the schemas of two bodies, parameters or headers, with the part that contains it.
     *
     * @throws DocumentProblem if one of them is infinite
     */
    List<ChangeLocations.Located> located(JsonNode nodeBefore, JsonNode nodeAfter) {
        if (same.areSame(nodeBefore, nodeAfter)) {
            return List.of();
        }
        Schema before = apiBefore.schemas().of(nodeBefore);
        Schema after = apiAfter.schemas().of(nodeAfter);
        if (direction == Direction.RESPONSE && Envelopes.differ(before, after)) {
            return List.of(new ChangeLocations.Located(apiBefore.part(before), ExporterLoss.NONE,
                    Difference.of(Rule.RESPONSE_LIST_ENVELOPE_CHANGED, Envelopes.of(before), Envelopes.of(after))));
        }
        return located(before, after);
    }

    /** Returns the same differences without the parts. */
    public List<Difference> of(JsonNode nodeBefore, JsonNode nodeAfter) {
        return located(nodeBefore, nodeAfter).stream().map(ChangeLocations.Located::difference).toList();
    }

    /**
     * Returns every difference between any two schemas.
     *
     * @throws DocumentProblem if one of them is infinite
     */
    public List<Difference> of(Schema before, Schema after) {
        return located(before, after).stream().map(ChangeLocations.Located::difference).toList();
    }

    /**
     * Returns every difference between two schemas, with the steps that lead to it in the old one.
     *
     * @throws DocumentProblem if one of them is infinite
     */
    public List<DifferenceTrace> traced(JsonNode nodeBefore, JsonNode nodeAfter) {
        Schema before = apiBefore.schemas().of(nodeBefore);
        Schema after = apiAfter.schemas().of(nodeAfter);
        if (direction == Direction.RESPONSE && Envelopes.differ(before, after)) {
            return List.of(new DifferenceTrace(Difference.of(Rule.RESPONSE_LIST_ENVELOPE_CHANGED, Envelopes.of(before), Envelopes.of(after)),
                    "", List.of(), before, after));
        }
        return ChangeLocations.traced(compared(before, after), apiBefore);
    }

    private List<ChangeLocations.Located> located(Schema before, Schema after) {
        return ChangeLocations.of(compared(before, after), apiBefore);
    }

    private SchemaPair compared(Schema before, Schema after) {
        SchemaPair root = pair(before, after, 0);
        while (!open.isEmpty()) {
            compare(open.remove());
        }
        return root;
    }

    /** Queues a pair below another one for comparison. */
    void below(SchemaPair pairing, String step, String branch, Schema before, Schema after) {
        below(pairing, step, branch, ExporterLoss.NONE, before, after);
    }

    void below(SchemaPair pairing, String step, String branch, ExporterLoss loss, Schema before, Schema after) {
        pairing.add(new SchemaPair.Below(step, branch, loss, pair(before, after, pairing.level() + 1)));
    }

    /** Queues two optional schemas below a pair; an absent schema allows anything. */
    void below(SchemaPair pairing, String step, Optional<JsonNode> before, Optional<JsonNode> after) {
        if (before.isPresent() || after.isPresent()) {
            below(pairing, step, "", apiBefore.schemas().of(before.orElse(Schemas.ANYTHING)), apiAfter.schemas().of(after.orElse(Schemas.ANYTHING)));
        }
    }

    private SchemaPair pair(Schema before, Schema after, int level) {
        return pairs.of(before, after).orElseGet(() -> {
            if (level > DEEPEST) {
                throw DocumentProblem.of(apiAfter.name(), null, "fields nested at most " + DEEPEST + " levels deep", "more",
                        "check the references of the document");
            }
            SchemaPair pairing = new SchemaPair(before, after, level);
            pairs.put(before, after, pairing);
            open.add(pairing);
            return pairing;
        });
    }

    private void compare(SchemaPair pairing) {
        Schema before = pairing.before();
        Schema after = pairing.after();
        if (before == Schema.UNREADABLE || after == Schema.UNREADABLE || Recursion.isCut(apiBefore, before, after) || Recursion.isCut(apiAfter, after, before)) {
            return;
        }
        if (!before.branches().isEmpty() || !after.branches().isEmpty()) {
            branches.compare(pairing);
            return;
        }
        if (CollapsedMap.isLost(this, before, after)) {
            pairing.add(Difference.of(rule(RuleKind.TYPE_CHANGED), "map of " + Wording.of(apiBefore.schemas(), before.object().others().get()),
                    Wording.of(apiAfter.schemas(), after)), ExporterLoss.MAP);
            return;
        }
        boolean nullLost = before.nullable() && !after.nullable() && after.words().isPresent();
        boolean integerLost = before.types().equals(Set.of(JsonType.INTEGER)) && after.types().equals(Set.of(JsonType.NUMBER));
        values.of(before, after).forEach(each -> pairing.add(each, nullLost && each.rule().kind() == RuleKind.NULL_FORBIDDEN ? ExporterLoss.NULL
                : integerLost && each.rule().kind() == RuleKind.TYPE_WIDENED ? ExporterLoss.INTEGER : ExporterLoss.NONE));
        if (before.hasType(JsonType.OBJECT) && after.hasType(JsonType.OBJECT)) {
            fields.compare(pairing);
        }
        if (before.hasType(JsonType.ARRAY) && after.hasType(JsonType.ARRAY)) {
            below(pairing, "[]", before.items(), after.items());
        }
    }
}
