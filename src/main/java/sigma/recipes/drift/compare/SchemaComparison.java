package sigma.recipes.drift.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private final boolean xml;
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
    /** Answers intermediate questions, and caches its results. */
    private SchemaComparison inner;
    private SchemaComparison ofXml;

    /** Creates a comparison of the schemas of two APIs in one direction. */
    public SchemaComparison(ComparedApi apiBefore, ComparedApi apiAfter, Direction direction) {
        this(apiBefore, apiAfter, direction, new SameSchemas(apiBefore.document(), apiAfter.document()), 0, false);
    }

    /** Returns a comparison of the same APIs in another direction. */
    SchemaComparison in(Direction other) {
        return new SchemaComparison(apiBefore, apiAfter, other, same, 0, false);
    }

    /** Returns a comparison of bodies in XML, which also have names and attributes of XML. */
    SchemaComparison inXml() {
        if (ofXml == null) {
            ofXml = new SchemaComparison(apiBefore, apiAfter, direction, same, 0, true);
        }
        return ofXml;
    }

    private SchemaComparison(ComparedApi apiBefore, ComparedApi apiAfter, Direction direction, SameSchemas same, int depth, boolean xml) {
        this.depth = depth;
        this.xml = xml;
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
        if (inner == null) {
            inner = new SchemaComparison(apiBefore, apiAfter, direction, same, depth + 1, xml);
        }
        return asked.of(before, after, () -> inner.of(before, after).stream().map(each -> each.rule().verdict())
                .min(Comparator.naturalOrder()).orElse(Verdict.EDITORIAL)).compareTo(worst) >= 0;
    }

    /** Returns the probable renames of fields; not computed for intermediate questions. */
    RenameHints hints(Map<String, JsonNode> removed, Map<String, JsonNode> added) {
        return depth > 0 ? RenameHints.NONE : RenameHints.of(apiBefore, removed, apiAfter, added);
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

    /** Returns the rule of this direction for a kind of change. */
    Rule rule(RuleKind kind) {
        return Rule.of(kind, direction);
    }

    Difference difference(RuleKind kind, String before, String after) {
        return Difference.of(rule(kind), before, after);
    }

    /**
     * Returns every difference between the schemas of two bodies, parameters or headers.
     *
     * @throws DocumentProblem if one of them is infinite
     */
    public List<Difference> of(JsonNode nodeBefore, JsonNode nodeAfter) {
        if (same.areSame(nodeBefore, nodeAfter)) {
            return List.of();
        }
        Schema before = apiBefore.schemas().of(nodeBefore);
        Schema after = apiAfter.schemas().of(nodeAfter);
        List<Difference> found = envelope(before, after).map(List::of).orElseGet(() -> of(before, after));
        // A root element without a name is named after its component, whose name is notation.
        boolean named = !before.remarks().xml().name().isEmpty() && !after.remarks().xml().name().isEmpty();
        return named ? Stream.concat(ofXml("", before, after).stream(), found.stream()).toList() : found;
    }

    /** Returns the change of the name or place of a value in XML; {@code field} is empty for a whole body. */
    Optional<Difference> ofXml(String field, Schema before, Schema after) {
        String element = field.replace("[]", "");
        String from = before.remarks().xml().text(element).strip();
        String to = after.remarks().xml().text(element).strip();
        return !xml || from.equals(to) ? Optional.empty() : Optional.of(Difference.of(rule(RuleKind.XML_CHANGED), field, from, to));
    }

    /**
     * Returns every difference between any two schemas.
     *
     * @throws DocumentProblem if one of them is infinite
     */
    public List<Difference> of(Schema before, Schema after) {
        return ChangeLocations.of(compared(before, after), apiBefore);
    }

    /**
     * Returns every difference between two schemas, with the steps that lead to it in the old one.
     *
     * @throws DocumentProblem if one of them is infinite
     */
    public List<DifferenceTrace> traced(JsonNode nodeBefore, JsonNode nodeAfter) {
        Schema before = apiBefore.schemas().of(nodeBefore);
        Schema after = apiAfter.schemas().of(nodeAfter);
        return envelope(before, after).map(each -> List.of(new DifferenceTrace(each, "", List.of(), before, after)))
                .orElseGet(() -> ChangeLocations.traced(compared(before, after), apiBefore));
    }

    private Optional<Difference> envelope(Schema before, Schema after) {
        return direction != Direction.RESPONSE || !Envelopes.differ(before, after) ? Optional.empty()
                : Optional.of(Difference.of(Rule.RESPONSE_LIST_ENVELOPE_CHANGED, Envelopes.of(before), Envelopes.of(after)).ownedBy(apiBefore.part(before)));
    }

    private SchemaPair compared(Schema before, Schema after) {
        SchemaPair root = pair(before, after, 0);
        while (!open.isEmpty()) {
            compare(open.remove());
        }
        return root;
    }

    /** Queues a pair below another one for comparison; the arguments are those of {@link SchemaPair.Below}. */
    void below(SchemaPair pairing, String step, String branch, ExporterLoss loss, Schema before, Schema after) {
        pairing.add(new SchemaPair.Below(step, branch, loss, pair(before, after, pairing.level() + 1)));
    }

    /** Queues two optional schemas below a pair; an absent schema allows anything. */
    void below(SchemaPair pairing, String step, Optional<JsonNode> before, Optional<JsonNode> after) {
        if (before.isPresent() || after.isPresent()) {
            below(pairing, step, "", ExporterLoss.NONE, apiBefore.schemas().of(before.orElse(Schemas.ANYTHING)), apiAfter.schemas().of(after.orElse(Schemas.ANYTHING)));
        }
    }

    private SchemaPair pair(Schema before, Schema after, int level) {
        return pairs.of(before, after, () -> {
            if (level > DEEPEST) {
                throw DocumentProblem.of(apiAfter.name(), null, "fields nested at most " + DEEPEST + " levels deep", "more",
                        "check the references of the document");
            }
            SchemaPair pairing = new SchemaPair(before, after, level);
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
        if (CollapsedMap.isLost(this, before, after)) {
            pairing.add(difference(RuleKind.TYPE_CHANGED, "map of " + SchemaText.of(apiBefore.schemas(), before.object().others().get()),
                    SchemaText.of(apiAfter.schemas(), after)).withLoss(ExporterLoss.MAP));
            return;
        }
        if (!before.branches().isEmpty() || !after.branches().isEmpty()) {
            branches.compare(pairing);
            return;
        }
        boolean nullLost = before.nullable() && !after.nullable() && after.words().isPresent();
        boolean integerLost = before.types().equals(Set.of(JsonType.INTEGER)) && after.types().equals(Set.of(JsonType.NUMBER));
        values.of(before, after).forEach(each -> pairing.add(each.withLoss(nullLost && each.rule().kind() == RuleKind.NULL_FORBIDDEN ? ExporterLoss.NULL
                : integerLost && each.rule().kind() == RuleKind.TYPE_WIDENED ? ExporterLoss.INTEGER : ExporterLoss.NONE)));
        if (before.hasType(JsonType.OBJECT) && after.hasType(JsonType.OBJECT)) {
            fields.compare(pairing);
        }
        if (before.hasType(JsonType.ARRAY) && after.hasType(JsonType.ARRAY) && !isEmpty(before) && !isEmpty(after)) {
            if (before.items().isPresent() && after.items().isPresent()) {
                ofXml("[]", apiBefore.schemas().of(before.items().get()), apiAfter.schemas().of(after.items().get())).ifPresent(pairing::add);
            }
            below(pairing, "[]", before.items(), after.items());
        }
        places(pairing);
    }

    /** An item without a schema of its own has that of all items; a field that matches no pattern may be anything, or is forbidden. */
    private void places(SchemaPair pairing) {
        Schema before = pairing.before();
        Schema after = pairing.after();
        Set<String> places = new LinkedHashSet<>(before.places().keySet());
        places.addAll(after.places().keySet());
        for (String place : places) {
            boolean item = place.startsWith("[");
            Optional<JsonNode> from = Optional.ofNullable(before.places().get(place)).or(() -> item ? before.items() : before.object().others());
            Optional<JsonNode> to = Optional.ofNullable(after.places().get(place)).or(() -> item ? after.items() : after.object().others());
            if (!item && from.isEmpty() && !before.object().open() || !item && to.isEmpty() && !after.object().open()) {
                pairing.add(Difference.of(rule(from.isEmpty() ? RuleKind.OTHER_FIELDS_ALLOWED : RuleKind.OTHER_FIELDS_FORBIDDEN), place,
                        from.isEmpty() ? "closed" : "open", from.isEmpty() ? "open" : "closed"));
            } else {
                below(pairing, place, from, to);
            }
        }
    }

    private static boolean isEmpty(Schema list) {
        return "0".equals(list.limits().get("maxItems"));
    }
}
